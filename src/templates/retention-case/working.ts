import type { SheetSpec } from '../layout/sheet-spec';
import { aCustomer, budget } from './budget-lines';
import { service, winback } from './contact-lines';
import { points } from './points-lines';
import { scenarios } from './scenario-names';
import { workingTables } from './working-tables';

export const working: SheetSpec = {
  id: 'working',
  role: 'calculations',
  name: { en: 'Retention working', es: 'Cálculo de retención' },
  title: { en: 'Four decisions in three scenarios', es: 'Cuatro decisiones en tres escenarios' },
  lead: {
    en: 'Each formula stands three times, over the figures of its scenario. The decisions overlap: do not add them up.',
    es: 'Cada fórmula aparece tres veces, con las cifras de su escenario. Las decisiones se solapan: no las sume.',
  },
  columns: scenarios,
  sections: [aCustomer, budget, points, winback, service],
  tables: workingTables,
};
