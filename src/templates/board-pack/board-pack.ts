import { parts } from '../layout/parts';
import type { CheckSpec, Where } from '../layout/sheet-spec';
import { workbookPlan } from '../layout/workbook';
import type { FormulaPart } from '../plan';
import { questions } from '../readiness/questions';
import type { Template } from '../template';
import { board } from './board';
import { definitionsSheet } from './definitions';
import { history, needed } from './history';
import { kpis } from './kpis';
import { policy } from './policy';
import { questionnaire } from './questionnaire';
import { readiness } from './readiness';

/** The sum over complete quarters of one figure by another; blank ones are divided by 1. */
const ratioOfComplete = (where: Where, figure: string, by: string) => {
  const complete = where.line('kpis.complete');
  const below = where.line(`history.${by}`);
  return parts`SUMPRODUCT(${complete}*${where.line(`history.${figure}`)}/(${below}+1-${complete}))`;
};

const checks: readonly CheckSpec[] = [
  {
    id: 'quarters',
    label: { en: 'Quarter reported on', es: 'Trimestre del informe' },
    meaning: { en: 'All its figures are there.', es: 'Están todas sus cifras.' },
    formula: where => parts`1-INDEX(${where.line('kpis.complete')};1;${{ input: 'reported' }})`,
  },
  {
    id: 'joined',
    label: { en: 'Customers from quarter to quarter', es: 'Clientes de trimestre a trimestre' },
    meaning: {
      en: 'Each quarter begins with as many as the one before ended with.',
      es: 'Cada trimestre comienza con los mismos con que acabó el anterior.',
    },
    formula: where => parts`IF(SUMPRODUCT(ABS(${where.line('kpis.join')}))=0;0;1)`,
  },
  {
    id: 'joined_revenue',
    label: { en: 'Revenue from quarter to quarter', es: 'Ingresos de trimestre a trimestre' },
    meaning: {
      en: 'Each quarter begins with the recurring revenue the one before ended with.',
      es: 'Cada trimestre comienza con el ingreso recurrente con que acabó el anterior.',
    },
    formula: where => parts`IF(SUMPRODUCT(ABS(${where.line('kpis.join_revenue')}))=0;0;1)`,
  },
  {
    id: 'lost',
    label: { en: 'Lost customers', es: 'Clientes perdidos' },
    meaning: {
      en: 'Not more than there were at the start.',
      es: 'No son más de los que había al comienzo.',
    },
    formula: where =>
      parts`IF(SUMPRODUCT((${where.line('history.lost')}>${where.line('history.start')})*${where.line('kpis.complete')})=0;0;1)`,
  },
  {
    id: 'signs',
    label: { en: 'Losses typed without a sign', es: 'Pérdidas escritas sin signo' },
    meaning: { en: 'No figure of a quarter is negative.', es: 'Ninguna cifra de un trimestre es negativa.' },
    formula: where =>
      parts`IF(SUM(0${needed.flatMap((id): FormulaPart[] => [';COUNTIF(', where.line(`history.${id}`), ';"<0")'])})=0;0;1)`,
  },
  {
    id: 'churn',
    label: { en: 'Churn', es: 'Bajas' },
    meaning: {
      en: 'The add-on and the built-in formula agree.',
      es: 'El complemento y la fórmula propia de la hoja coinciden.',
    },
    formula: where =>
      parts`IF(ROUND(SUM(${where.line('kpis.churn')})-${ratioOfComplete(where, 'lost', 'start')};12)=0;0;1)`,
  },
  {
    id: 'net',
    label: { en: 'Net revenue retention', es: 'Retención neta de ingresos' },
    meaning: {
      en: 'Is gross retention plus the share of expansion.',
      es: 'Es la retención bruta más la parte de la ampliación.',
    },
    formula: where =>
      parts`IF(ROUND(SUM(${where.line('kpis.nrr')})-SUM(${where.line('kpis.grr')})-${ratioOfComplete(where, 'expansion', 'start_revenue')};12)=0;0;1)`,
  },
  {
    id: 'answers',
    label: { en: 'Answers of the questionnaire', es: 'Respuestas del cuestionario' },
    meaning: {
      en: 'Whole points from 0 to the full answer.',
      es: 'Puntos enteros de 0 a la respuesta completa.',
    },
    formula: where => {
      const wrong = questions.flatMap(({ id }): FormulaPart[] => {
        const answer = where.cell(`questions.${id}`);
        return parts`;IF(COUNT(${answer})=0;0;IF(AND(${answer}>=0;${answer}<=${{ input: 'full' }};INT(${answer})=${answer});0;1))`;
      });
      return parts`IF(SUM(0${wrong})=0;0;1)`;
    },
  },
];

export const boardPackTemplate: Template = {
  id: 'board_pack',
  version: 1,
  title: { en: 'Readiness and board pack', es: 'Preparación e informe al consejo' },
  summary: {
    en: 'How good our measurement is, how we count, and eight quarters of key figures on a page.',
    es: 'La calidad de nuestra medición, cómo contamos y ocho trimestres de cifras clave en una página.',
  },
  plan: language =>
    workbookPlan(
      {
        id: 'board_pack',
        version: 1,
        title: boardPackTemplate.title,
        sheets: [
          history,
          questionnaire,
          kpis,
          board(language),
          policy(language),
          readiness(language),
          definitionsSheet,
        ],
        checks,
      },
      language,
    ),
};
