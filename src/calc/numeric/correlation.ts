/** Pearson's correlation of two columns of equal length; 0 where one of them is constant. */
export function correlation(first: Float64Array, second: Float64Array): number {
  const n = first.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const meanOfFirst = mean(first);
  const meanOfSecond = mean(second);
  let together = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  for (let index = 0; index < n; index++) {
    const fromFirst = first[index]! - meanOfFirst;
    const fromSecond = second[index]! - meanOfSecond;
    together += fromFirst * fromSecond;
    ofFirst += fromFirst * fromFirst;
    ofSecond += fromSecond * fromSecond;
  }
  const scale = Math.sqrt(ofFirst) * Math.sqrt(ofSecond);
  return scale > 0 ? Math.max(-1, Math.min(1, together / scale)) : 0;
}

/** The rank of each value among them, 1 for the least; equal values share the mean of their ranks. */
export function ranks(values: Float64Array): Float64Array {
  const order = Int32Array.from(values, (_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const result = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let place = start; place < end; place++) result[order[place]!] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

/**
 * Do two things rise together, whatever their scales? Spearman's rank correlation (1904): Pearson's of the
 * ranks, ties averaged, from −1 to 1; 0 where one of them is constant. Where the two have nothing to do with
 * each other its standard deviation is 1 ÷ √(n − 1), ties or not.
 */
export function rankCorrelation(first: Float64Array, second: Float64Array): number {
  return correlation(ranks(first), ranks(second));
}
