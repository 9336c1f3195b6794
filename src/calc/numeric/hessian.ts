/**
 * Second derivatives by central differences of a gradient, made symmetric. With the gradient exact to 1e-13 the
 * error of each is about 1e-9 of its size, far below what a standard error is read to.
 */
export function hessian(
  gradient: (point: number[]) => readonly number[],
  point: readonly number[],
  step = 1e-4,
): number[][] {
  const columns = point.map((_, i) => {
    const moved = (by: number) => gradient(point.map((value, j) => (i === j ? value + by : value)));
    const [above, below] = [moved(step), moved(-step)];
    return above.map((value, j) => (value - below[j]!) / (2 * step));
  });
  return columns.map((column, i) => column.map((value, j) => (value + columns[j]![i]!) / 2));
}

/** The inverse of a symmetric positive definite matrix by Cholesky's factors; undefined where it is not one. */
export function positiveInverse(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const factor = matrix.map(row => row.map(() => 0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j && !(rest > 1e-14 * Math.abs(matrix[i]![i]!))) return undefined;
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  }
  const solve = (unit: number): number[] => {
    const solution = matrix.map((_, i) => (i === unit ? 1 : 0));
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < i; k++) solution[i]! -= factor[i]![k]! * solution[k]!;
      solution[i]! /= factor[i]![i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) solution[i]! -= factor[k]![i]! * solution[k]!;
      solution[i]! /= factor[i]![i]!;
    }
    return solution;
  };
  return matrix.map((_, i) => solve(i));
}
