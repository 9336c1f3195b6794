import { type IWorkbookData, LocaleType } from '@univerjs/core';
import type { Language } from '../page/language';
import { monthlyData } from './monthly-data';
import { customersSheet, forecastSheet, ordersSheet, valuesSheet } from './order-sheets';
import { orderWords } from './order-words';
import { recurringRevenue } from './recurring-revenue';
import { schedule } from './schedule';
import { planSheet, type SheetPlan, worksheetOf } from './sheet-plan';
import { styleTable } from './styles';
import { unitEconomics } from './unit-economics';
import { demoWords } from './words';

/** The workbooks the workbench has to show: unit economics, and an order log with what follows from it. */
export const demos = ['economics', 'orders'] as const;
export type Demo = (typeof demos)[number];
/** What the page may open with: an example, or nothing for who brings everything. */
export type Opening = Demo | 'empty';

const emptySheet = { en: 'Sheet1', es: 'Hoja 1' };

function plansOf(demo: Opening, language: Language): { title: string; plans: SheetPlan[] } {
  if (demo === 'empty') {
    const name = emptySheet[language];
    return { title: name, plans: [{ ...planSheet('sheet1', name, []), rows: 1000 }] };
  }
  if (demo === 'orders') {
    const words = orderWords[language];
    const sheets = [forecastSheet, valuesSheet, customersSheet, ordersSheet];
    return { title: words.orders.title, plans: sheets.map(sheet => sheet(words)) };
  }
  const words = demoWords[language];
  const sheets = [unitEconomics, monthlyData, schedule, recurringRevenue];
  return { title: words.economics.title, plans: sheets.map(sheet => sheet(words)) };
}

/** A workbook to begin with. Its formulas are written with semicolons; `formulaOf` turns them into the engine's. */
export function demoWorkbook(
  language: Language,
  formulaOf: (formula: string) => string,
  demo: Opening = 'economics',
): Partial<IWorkbookData> {
  const { title, plans } = plansOf(demo, language);
  return {
    id: 'workbook',
    name: title,
    locale: language === 'es' ? LocaleType.ES_ES : LocaleType.EN_US,
    styles: styleTable(language),
    sheetOrder: plans.map(plan => plan.id),
    sheets: Object.fromEntries(plans.map(plan => [plan.id, worksheetOf(plan, formulaOf)])),
  };
}
