export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A year is 365.25 days, a month its twelfth. */
export const daysIn: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};

/** Months as a number of time units: what a model fitted in weeks takes for a horizon of twelve months. */
export function monthsIn(unit: TimeUnit, months: number): number {
  return (months * daysIn.month) / daysIn[unit];
}

/** The continuous rate per time unit, δ = ln(1 + d) × days ÷ 365.25, of an effective rate per year. */
export function continuousRate(annualDiscount: number, unit: TimeUnit): number {
  return (Math.log1p(annualDiscount) * daysIn[unit]) / daysIn.year;
}
