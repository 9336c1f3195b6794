/** Relative error; 0 where the double nearest to the reference was met. */
export const relativeError = (value: number, reference: string | number): number =>
  value === Number(reference) ? 0 : Math.abs(value / Number(reference) - 1);

export const numbersOf = <P extends string>(texts: Readonly<Record<P, string>>): Record<P, number> =>
  Object.fromEntries(Object.entries<string>(texts).map(([name, text]) => [name, Number(text)])) as Record<
    P,
    number
  >;
