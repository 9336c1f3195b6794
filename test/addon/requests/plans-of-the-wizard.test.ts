import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/addon/requests/read-request';
import { catalogue } from '../../../src/build/catalogue';
import type { Plan } from '../../../src/templates/plan';
import { ordersPlan } from '../../../src/wizard/model/orders/plan';
import { readinessPlan } from '../../../src/wizard/model/readiness/plan';
import { workingPlan } from '../../../src/wizard/model/retention/working-plan';
import { worthPlan } from '../../../src/wizard/model/worth/plan';
import { analysed, simulatedLog } from '../../wizard/orders/simulated-log';
import { allWorkings, valuesOf, yearly } from '../../wizard/retention/situations';
import { answered } from '../../wizard/worth/cases';

const ours = new Set((await catalogue()).map(({ definition }) => definition.name));
const today = 46_348;

const worthPlans = (['lifetime', 'retention', 'survivors'] as const).map((route): [string, Plan] => {
  const { worth, given } = answered({ route });
  return [`worth by ${route}`, worthPlan(worth, { given, language: 'es', today }, undefined)];
});
const orders = analysed(simulatedLog({ customers: 120 }));
const orderPlans = (['live', 'fit', 'values'] as const).map((form): [string, Plan] => [
  `orders as ${form}`,
  ordersPlan(orders, form, { today, marginRate: 0.4, annualDiscount: 0.12, language: 'en' }),
]);
const retentionPlans = allWorkings(yearly).map(([name, working]): [string, Plan] => [
  `retention: ${name}`,
  workingPlan(working, valuesOf(working), { language: 'en', house: yearly, note: 'Note' }),
]);

describe('consistent', () => {
  test.each([
    ...worthPlans,
    ...orderPlans,
    ...retentionPlans,
    ['readiness', readinessPlan({ answers: {}, evidence: [], language: 'en', today })] as [string, Plan],
  ])('the endpoint understands what the wizard plans: %s', (_, plan) => {
    const request = { action: 'insert', plan, target: 'new_sheet' };
    const arrived = JSON.parse(JSON.stringify(request));
    expect(readRequest(arrived, name => ours.has(name))).toEqual(arrived);
  });
});
