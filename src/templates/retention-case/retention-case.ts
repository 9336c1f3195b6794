import { workbookPlan } from '../layout/workbook';
import type { Template } from '../template';
import { checks } from './checks';
import { claimsSheet } from './claims';
import { decisionsSheet } from './decisions';
import { inputs } from './inputs';
import { scenariosSheet } from './scenarios';
import { working } from './working';

const title = { en: 'Retention case', es: 'Caso de retención' };

export const retentionCaseTemplate: Template = {
  id: 'retention_case',
  version: 1,
  title,
  summary: {
    en: 'What keeping customers costs and brings, next quarter and over their lifetime, in three scenarios.',
    es: 'Lo que cuesta y aporta conservar clientes, el próximo trimestre y en toda su vida, en tres escenarios.',
  },
  plan: language =>
    workbookPlan(
      {
        id: 'retention_case',
        version: 1,
        title,
        sheets: [inputs, working, decisionsSheet, scenariosSheet, claimsSheet],
        checks,
      },
      language,
    ),
};
