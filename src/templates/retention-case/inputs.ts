import type { LineSpec, SheetSpec } from '../layout/sheet-spec';
import { claimedInputs } from './claimed-inputs';
import { serviceLines, winbackLines } from './contact-inputs';
import { budgetLines, customerLines, pointsLines } from './offer-inputs';
import { scenarios } from './scenario-names';

const scenarioLines: readonly LineSpec[] = [
  {
    id: 'scenario',
    label: { en: 'Scenario shown', es: 'Escenario que se muestra' },
    unit: { en: 'choose', es: 'elija' },
    sign: '',
    format: 'text',
    span: 1,
    remark: {
      en: 'Decisions and claims follow this choice at once.',
      es: 'Las decisiones y las afirmaciones siguen esta elección al instante.',
    },
    input: {
      values: [scenarios[0]!],
      sample: false,
      validation: language => ({
        help: { en: 'Base, Best or Worst.', es: 'Base, Mejor o Peor.' }[language],
        words: scenarios.map(words => words[language]),
      }),
    },
  },
  {
    id: 'scenario_names',
    label: { en: 'Scenarios', es: 'Escenarios' },
    unit: { en: 'names', es: 'nombres' },
    sign: '',
    format: 'text',
    remark: {
      en: 'The three columns below, each with figures of its own.',
      es: 'Las tres columnas de abajo, cada una con sus cifras.',
    },
    fixed: scenarios,
  },
];

export const inputs: SheetSpec = {
  id: 'inputs',
  role: 'inputs',
  name: { en: 'Retention inputs', es: 'Datos de retención' },
  title: { en: 'Retention case: inputs by scenario', es: 'Caso de retención: datos por escenario' },
  lead: {
    en: 'Figures of a quarter in three scenarios. Example company, online shop. Effects are your own estimates.',
    es: 'Cifras de un trimestre en tres escenarios. Empresa de ejemplo, tienda en línea. Los efectos son estimaciones suyas.',
  },
  columns: scenarios,
  sections: [
    { heading: { en: 'Scenario', es: 'Escenario' }, lines: scenarioLines },
    { heading: { en: 'Customers', es: 'Clientes' }, lines: customerLines },
    { heading: { en: 'Spend on keeping', es: 'Gasto en conservar' }, lines: budgetLines },
    { heading: { en: 'Loyalty points', es: 'Puntos de fidelidad' }, lines: pointsLines },
    { heading: { en: 'Winning back', es: 'Recuperar' }, lines: winbackLines },
    { heading: { en: 'Unhappy customers', es: 'Clientes descontentos' }, lines: serviceLines },
    ...claimedInputs,
  ],
};
