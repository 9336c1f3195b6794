import { workbookPlan } from '../layout/workbook';
import type { Template } from '../template';
import { checks } from './checks';
import { inputs } from './inputs';
import { model } from './model';
import { results } from './results';

const title = { en: 'Subscription cohorts', es: 'Cohortes de suscripción' };

export const cohortsTemplate: Template = {
  id: 'cohorts',
  version: 1,
  title,
  summary: {
    en: 'From who was left after each period to what new and present subscribers are worth.',
    es: 'De quién quedaba tras cada periodo a cuánto valen los suscriptores nuevos y los de hoy.',
  },
  plan: language =>
    workbookPlan(
      { id: 'cohorts', version: 1, title, sheets: [inputs, model, results(language)], checks },
      language,
    ),
};
