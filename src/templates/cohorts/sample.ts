/**
 * Who was left of 1,000 customers after each year, and the answers known for them. Fader and Hardie 2007, "How to
 * project customer retention": survivors, fit to the first seven renewals and survival in year 12; the answers of
 * constant churn follow from the same counts.
 */
export const survivors: readonly (readonly [year: number, regular: number, highEnd: number])[] = [
  [0, 1000, 1000],
  [1, 631, 869],
  [2, 468, 743],
  [3, 382, 653],
  [4, 326, 593],
  [5, 289, 551],
  [6, 262, 517],
  [7, 241, 491],
  [8, 223, 468],
  [9, 207, 445],
  [10, 194, 427],
  [11, 183, 409],
  [12, 173, 394],
];

export const knownAnswers = {
  alpha: [0.704, 0.668],
  beta: [1.182, 3.806],
  actual: [0.173, 0.394],
  model: [0.17, 0.378],
  constant: [0.046, 0.27],
} as const;

/** Half of the last digit in which those answers are printed. */
export const printedTo = 0.0005;

/** Today's customers by renewals made, of a fictitious company. */
export const presentBase: readonly (readonly [renewals: number, regular: number, highEnd: number])[] = [
  [0, 1200, 400],
  [1, 700, 330],
  [2, 500, 280],
  [3, 400, 240],
  [4, 330, 210],
  [5, 280, 190],
  [6, 240, 175],
  [7, 210, 160],
];
