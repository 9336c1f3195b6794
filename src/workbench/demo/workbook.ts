import { type IWorkbookData, LocaleType } from '@univerjs/core';
import type { Language } from '../page/language';
import { monthlyData } from './monthly-data';
import { recurringRevenue } from './recurring-revenue';
import { schedule } from './schedule';
import { worksheetOf } from './sheet-plan';
import { styleTable } from './styles';
import { unitEconomics } from './unit-economics';
import { demoWords } from './words';

/** The workbook the workbench opens on. Its formulas are written with semicolons; `formulaOf` turns them into the engine's. */
export function demoWorkbook(
  language: Language,
  formulaOf: (formula: string) => string,
): Partial<IWorkbookData> {
  const words = demoWords[language];
  const plans = [unitEconomics(words), monthlyData(words), schedule(words), recurringRevenue(words)];
  return {
    id: 'workbook',
    name: words.economics.title,
    locale: language === 'es' ? LocaleType.ES_ES : LocaleType.EN_US,
    styles: styleTable(language),
    sheetOrder: plans.map(plan => plan.id),
    sheets: Object.fromEntries(plans.map(plan => [plan.id, worksheetOf(plan, formulaOf)])),
  };
}
