import { cacPayback } from '../../../functions/cac-payback';
import { clvConventions } from '../../../functions/clv-conventions';
import { clvRetention } from '../../../functions/clv-retention';
import { clvSchedule } from '../../../functions/clv-schedule';
import { callCell } from '../../../templates/formula';
import { type ListRow, listBlock } from '../../../templates/list-block';
import type { Block } from '../../../templates/plan';
import {
  costRows,
  formula,
  houseRows,
  inputRow,
  marginRow,
  mostRow,
  named,
  paybackRow,
  speak,
  valueRow,
  type Writing,
} from './plan-rows';
import type { RetentionWorth } from './retention';

/** CLV_RETENTION over named inputs, with its conventions and its working period by period. */
export function retentionBlock(worth: RetentionWorth, writing: Writing): Block {
  const say = speak(writing);
  const hasCost = worth.cost !== undefined;
  const customer = {
    margin: { input: 'margin' },
    retentionRate: { input: 'retention_rate' },
    discountRate: { input: 'discount_per_period' },
  };
  const cost = hasCost ? { input: 'acquisition_cost' } : 0;
  const convention = { input: 'convention' };
  const periods = worth.progress.length - 1;
  return listBlock({
    id: 'worth',
    sheet: say('sheet'),
    title: say('title'),
    lead: say('lead'),
    sections: [
      {
        heading: say('yourFigures'),
        rows: [
          inputRow('revenue', 'money', writing),
          inputRow('marginRate', 'share', writing),
          ...rateRows(writing),
          ...(hasCost ? [inputRow('acquisitionCost', 'money', writing)] : []),
        ],
      },
      { heading: say('granted'), rows: houseRows(writing) },
      {
        heading: say('results'),
        rows: [
          marginRow(formula(named('revenue'), '*', named('margin_rate')), say('marginOfRevenue'), writing),
          valueRow(
            callCell(clvRetention, { ...customer, acquisitionCost: 0, convention }),
            clvRetention.name,
            writing,
          ),
          ...costRows(
            callCell(clvRetention, {
              ...customer,
              margin: { input: 'revenue' },
              acquisitionCost: 0,
              convention,
            }),
            writing,
          ),
          ...(hasCost
            ? [
                paybackRow(
                  callCell(cacPayback, {
                    acquisitionCost: cost,
                    marginPerPeriod: { input: 'margin' },
                    churnRate: { input: 'churn_rate' },
                    discountRate: { input: 'discount_per_period' },
                  }),
                  'payback',
                  writing,
                ),
              ]
            : []),
          mostRow(named('churn_rate'), writing),
        ],
      },
    ],
    tables: [
      {
        heading: say('conventions'),
        remark: say('usersRemark'),
        content: callCell(clvConventions, customer),
        rows: worth.conventions.length + 1,
        formats: ['text', 'money', 'text'],
      },
      {
        heading: say('schedule'),
        remark: say(hasCost ? 'scheduleRemark' : 'scheduleRemarkWithoutCost'),
        content: callCell(clvSchedule, { ...customer, periods, acquisitionCost: cost, convention }),
        rows: periods + 2,
        formats: ['count', 'share', 'money', 'number', 'money', 'money'],
      },
    ],
  }).block;
}

/** The share that the user gave is an input, the other one follows. */
function rateRows(writing: Writing): readonly ListRow[] {
  const say = speak(writing);
  const staysGiven = writing.given.values.retentionRate !== undefined;
  const given = inputRow(staysGiven ? 'retentionRate' : 'churnRate', 'share', writing);
  return [
    given,
    {
      label: say(staysGiven ? 'leaves' : 'stays'),
      content: formula('1-', named(staysGiven ? 'retention_rate' : 'churn_rate')),
      format: 'share',
      input: staysGiven ? 'churn_rate' : 'retention_rate',
      look: 'output',
      remark: say('otherRateRemark'),
    },
  ];
}
