import type { Convention } from '../../calc/money/conventions';
import { choice, count, money, rate, share } from '../../sheet/kinds';

/** Arguments that several functions take with the same meaning, so that they are worded once. */

const conventionWords = {
  begin: { es: 'inicio' },
  end: { es: 'fin' },
  residual: { es: 'residual' },
  mid: { es: 'medio' },
} as const;

export const convention = (fallback: Convention) =>
  choice<Convention>(conventionWords, {
    default: fallback,
    text: {
      en: 'When margins count: begin = the first now, end = the first after one period, residual = without the first, mid = mid-period.',
      es: 'Cuándo cuentan los márgenes: inicio = el primero ahora, fin = el primero tras un periodo, residual = sin el primero, medio = a mitad de periodo.',
    },
  });

export const margin = () =>
  money({
    example: 100,
    text: {
      en: 'Margin per customer and period, the first one counted.',
      es: 'Margen por cliente y periodo, el primero que se cuenta.',
    },
  });

export const retentionRate = () =>
  share({
    example: 0.8,
    text: {
      en: 'Share of customers who stay from one period to the next.',
      es: 'Proporción de clientes que sigue de un periodo al siguiente.',
    },
  });

export const discountRate = () =>
  rate({
    example: 0.1,
    text: {
      en: 'Effective discount rate for the same period as the other rates.',
      es: 'Tasa de descuento efectiva, del mismo periodo que las demás tasas.',
    },
  });

export const optionalDiscountRate = () =>
  rate({
    example: 0.1,
    default: 0,
    text: {
      en: 'Effective discount rate for the same period as the other inputs.',
      es: 'Tasa de descuento efectiva, del mismo periodo que los demás datos.',
    },
  });

export const optionalAcquisitionCost = () =>
  money({
    min: 0,
    default: 0,
    example: 100,
    text: {
      en: 'Cost of acquiring the customer, spent now.',
      es: 'Coste de captar al cliente, gastado ahora.',
    },
  });

export const growth = () =>
  rate({
    example: 0.02,
    default: 0,
    text: { en: 'Growth of the margin per period.', es: 'Crecimiento del margen por periodo.' },
  });

export const optionalPeriods = () =>
  count({
    min: 0,
    max: 1200,
    optional: true,
    example: 5,
    text: {
      en: 'Number of margins counted; without end if left out.',
      es: 'Número de márgenes que se cuentan; sin fin si se omite.',
    },
  });

export const churnRate = () =>
  share({
    default: 0,
    example: 0.05,
    text: {
      en: 'Share of customers who leave per period.',
      es: 'Proporción de clientes que se va por periodo.',
    },
  });
