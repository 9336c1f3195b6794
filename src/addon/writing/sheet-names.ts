const longest = 100;

/** The wished name, made legal, or with a number where it is taken. Names differ in more than capitals. */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  const name = legalSheetName(wished);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const candidate = cut(name, longest - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Our own hidden sheets begin with `_clv_`, so nobody else's may. */
function legalSheetName(wished: string): string {
  const name = cut(wished.replace(/\p{Cc}+/gu, ' ').replace(/^_+(?=clv_)/i, ''), longest);
  return name.trim() === '' ? 'CLV' : name;
}

/** Never half of a character that takes two places. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
