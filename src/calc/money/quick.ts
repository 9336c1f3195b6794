import type { Money } from './money';

/** Kept, because a script's host may make each look-up of a global slow. */
const { abs: absOf, floor: floorOf, log: logOf, round: roundOf, sign: signOf, sqrt: sqrtOf } = Math;
const isInteger = Number.isInteger;

/**
 * Fast arithmetic that knows how wrong it may be. A value is a pair of doubles, hi + lo, some 31 digits
 * long, and a bound on its distance from the exact value. Every operation widens the bound by what it may
 * have lost. A comparison, or the rounding to the one double a cell gets, is answered only where the bound
 * leaves one answer; otherwise `undecided` is thrown and the caller repeats the calculation in sixty digits
 * (exact.ts). So the answer is always the correctly rounded one, and nearly always the cheap one.
 *
 * Method: double-double arithmetic (Dekker 1971; error bounds of Joldes, Muller and Popescu 2017, at most
 * 15 · 2^−106 of the result for each operation, taken here as 2^−100). Magnitudes from 1e-140 to 1e140;
 * outside, `undecided`.
 */
export class Quick implements Money {
  private constructor(
    readonly hi: number,
    readonly lo: number,
    /** The exact value lies within this distance. */
    readonly bound: number,
    /** What this was read from, for the same calculation in exact arithmetic: source ÷ divisor. */
    readonly source?: number,
    readonly divisor = 1,
  ) {}

  /** The shortest decimal that reads back as the double, which is what a person typed. */
  static of(source: number): Quick {
    if (isInteger(source) && absOf(source) <= Number.MAX_SAFE_INTEGER) {
      return new Quick(source, 0, 0, source);
    }
    const error = decimalError(source);
    const bound = error === 0 ? 0 : absOf(error) * loUnit + absOf(source) * readingLoss;
    return new Quick(source, error, bound, source);
  }

  /** A fraction that no decimal writes, such as 1/26. */
  static fraction(numerator: number, denominator: number): Quick {
    const { hi, lo, bound } = Quick.of(numerator).div(denominator);
    return new Quick(hi, lo, bound, numerator, denominator);
  }

  plus(other: Money | number): Quick {
    return add(this, operand(other));
  }

  minus(other: Money | number): Quick {
    return add(this, negate(operand(other)));
  }

  times(other: Money | number): Quick {
    return multiply(this, operand(other));
  }

  div(other: Money | number): Quick {
    return divide(this, operand(other));
  }

  neg(): Quick {
    return negate(this);
  }

  abs(): Quick {
    return this.lt(0) ? negate(this) : this;
  }

  sqrt(): Quick {
    const { hi, lo, bound } = this;
    if (hi === 0 && bound === 0) return this;
    if (!(hi > 2 * bound)) throw undecided;
    // One Newton step on the double's root doubles its digits.
    const root = sqrtOf(hi);
    const square = exactProduct(root, root);
    const rest = hi - square - productError + lo;
    return checked(root, rest / (2 * root), bound / root);
  }

  pow(exponent: Money | number): Quick {
    const to = operand(exponent);
    const whole = to.lo === 0 && to.bound === 0 && isInteger(to.hi) && absOf(to.hi) <= mostSquarings;
    if (!whole) return multiply(this.ln(), to).exp();
    let result = Quick.of(1);
    let factor: Quick = this;
    for (let rest = absOf(to.hi); rest > 0; rest = floorOf(rest / 2)) {
      if (rest % 2 === 1) result = multiply(result, factor);
      if (rest > 1) factor = multiply(factor, factor);
    }
    return to.hi < 0 ? divide(Quick.of(1), result) : result;
  }

  lt(other: Money | number): boolean {
    return compare(this, other) < 0;
  }

  lte(other: Money | number): boolean {
    return compare(this, other) <= 0;
  }

  gt(other: Money | number): boolean {
    return compare(this, other) > 0;
  }

  gte(other: Money | number): boolean {
    return compare(this, other) >= 0;
  }

  eq(other: Money | number): boolean {
    return compare(this, other) === 0;
  }

  isZero(): boolean {
    return compare(this, 0) === 0;
  }

  /** The double nearest to the exact value; `undecided` where the bound leaves two. */
  toNumber(): number {
    const { hi, lo, bound } = this;
    if (bound === 0 && lo === 0) return hi;
    const slack = bound * looseness + absOf(lo) * loUnit;
    const below = hi + (lo - slack);
    if (below !== hi + (lo + slack)) throw undecided;
    return below;
  }

  /** e^this. */
  exp(): Quick {
    const { hi, bound } = this;
    if (!(absOf(hi) < 300 && bound < 1e-3)) throw undecided;
    const powerOfTwo = roundOf(hi / Math.LN2);
    // e^x = 2^k · (e^(r/512))^512 with |r| ≤ ln 2 ÷ 2: the series is short, and e^y − 1 keeps its digits.
    const reduced = add(this, make(naturalLogOfTwo[0], naturalLogOfTwo[1], 0).times(-powerOfTwo));
    const y = reduced.hi / 512;
    const yLow = reduced.lo / 512;
    // Pairs without objects: no bound is needed before the end, and nothing cancels (|y| < 0.0007).
    let [sum, low] = inverseFactorials[0]!;
    for (let index = 1; index < inverseFactorials.length; index++) {
      const [term, termLow] = inverseFactorials[index]!;
      const product = exactProduct(sum, y);
      const rest = productError + (sum * yLow + low * y) + termLow;
      const next = product + term;
      low = sumError(product, term, next) + rest;
      sum = next + low;
      low -= sum - next;
    }
    let grown = exactProduct(sum, y);
    let grownLow = productError + (sum * yLow + low * y);
    // (1 + g)² − 1 = 2g + g².
    for (let doubling = 0; doubling < 9; doubling++) {
      const square = exactProduct(grown, grown);
      const rest = productError + 2 * grown * grownLow + 2 * grownLow;
      const next = 2 * grown + square;
      grownLow = sumError(2 * grown, square, next) + rest;
      grown = next + grownLow;
      grownLow -= grown - next;
    }
    const result = add(make(grown, grownLow, 0), make(1, 0, 0));
    const scale = 2 ** powerOfTwo;
    const value = result.hi * scale;
    // |e^(x+b) − e^x| < 2 b e^x for the bound b < 1e-3.
    return checked(value, result.lo * scale, value * (2 * bound + functionLoss));
  }

  /** ln(this), for a value above 0. */
  ln(): Quick {
    const { hi, lo, bound } = this;
    if (!(hi > 4 * bound)) throw undecided;
    // ln x = y + ln(x e^−y) with y the double nearest to ln x: the last factor is 1 + t, t ≈ 1e-16.
    const rough = logOf(hi);
    const rest = multiply(
      make(hi, lo, 0),
      Quick.of(0)
        .plus(make(-rough, 0, 0))
        .exp(),
    ).minus(1);
    const t = rest.hi;
    const value = add(make(rough, 0, 0), make(rest.hi, rest.lo - (t * t) / 2, 0));
    return checked(value.hi, value.lo, (2 * bound) / hi + (1 + absOf(rough)) * functionLoss);
  }

  /** For the functions of this module, which keep the bound themselves. */
  static raw(hi: number, lo: number, bound: number): Quick {
    return new Quick(hi, lo, bound);
  }
}

/** Thrown where the bound does not leave one answer. It carries nothing, so it is made once. */
export const undecided = new Error('undecided');

const operationLoss = 2 ** -100;
const functionLoss = 2 ** -92;
const readingLoss = 2 ** -103;
/** Covers the roundings in computing the bounds themselves. */
const looseness = 1 + 1e-6;
const loUnit = 2 ** -51;
/** Above this a power goes through the logarithm. */
const mostSquarings = 4096;
const smallest = 1e-140;
const largest = 1e140;
const naturalLogOfTwo: readonly [number, number] = [Math.LN2, 2.3190468138462996e-17];

/** 1/9! … 1/2!, 1/1! as pairs, highest first, for Horner's rule on (e^y − 1) ÷ y. */
const inverseFactorials: readonly (readonly [number, number])[] = [
  [2.7557319223985893e-6, -1.858393274046472e-22],
  [2.48015873015873e-5, 2.1511947866775882e-23],
  [0.0001984126984126984, 1.7209558293420705e-22],
  [0.001388888888888889, -5.300543954373577e-20],
  [0.008333333333333333, 1.1564823173178714e-19],
  [0.041666666666666664, 2.3129646346357427e-18],
  [0.16666666666666666, 9.25185853854297e-18],
  [0.5, 0],
  [1, 0],
];

function make(hi: number, lo: number, bound: number): Quick {
  return Quick.raw(hi, lo, bound);
}

/** A result whose size the arithmetic can carry, its two parts set apart. */
function checked(hi: number, lo: number, bound: number): Quick {
  const sum = hi + lo;
  const size = absOf(sum);
  if (!(size < largest) || (size < smallest && size > 0) || !(bound < largest)) throw undecided;
  return make(sum, lo - (sum - hi), bound * looseness + size * operationLoss);
}

function operand(other: Money | number): Quick {
  if (typeof other === 'number') return Quick.of(other);
  if (other instanceof Quick) return other;
  // A value of exact arithmetic among quick ones: the whole calculation has to be exact.
  throw undecided;
}

function negate(x: Quick): Quick {
  return make(-x.hi, -x.lo, x.bound);
}

function add(x: Quick, y: Quick): Quick {
  const sum = x.hi + y.hi;
  const error = sumError(x.hi, y.hi, sum);
  if (x.lo === 0 && y.lo === 0 && error === 0) return make(sum, 0, x.bound + y.bound);
  const lowSum = x.lo + y.lo;
  const lowError = sumError(x.lo, y.lo, lowSum);
  const middle = error + lowSum;
  const high = sum + middle;
  const low = middle - (high - sum) + lowError;
  return rounded(high, low, x.bound + y.bound);
}

/** The rounding error of a + b, exactly (Knuth). */
function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

function multiply(x: Quick, y: Quick): Quick {
  const product = exactProduct(x.hi, y.hi);
  const error = productError;
  const bound = (absOf(x.hi) + x.bound) * y.bound + absOf(y.hi) * x.bound;
  if (x.lo === 0 && y.lo === 0 && error === 0) return rounded(product, 0, bound);
  return rounded(product, error + (x.hi * y.lo + x.lo * y.hi), bound * looseness);
}

function divide(x: Quick, y: Quick): Quick {
  const size = absOf(y.hi) - y.bound;
  if (!(size > 0)) throw undecided;
  if (x.hi === 0 && x.bound === 0) return x;
  const first = x.hi / y.hi;
  const product = exactProduct(first, y.hi);
  const rest = x.hi - product - productError + x.lo - first * y.lo;
  const second = rest / y.hi;
  const bound = (x.bound + absOf(first) * y.bound) / size;
  return rounded(first, second, bound * looseness, x.bound > 0 || y.bound > 0 || rest !== 0);
}

/**
 * The result of an operation: its parts set apart, its bound widened by the operation's own loss unless
 * the operation was exact.
 */
function rounded(hi: number, lo: number, bound: number, inexact = bound > 0 || lo !== 0): Quick {
  const sum = hi + lo;
  const size = absOf(sum);
  if (size < largest && (size >= smallest || (size === 0 && !inexact)) && bound < largest) {
    return make(sum, lo - (sum - hi), inexact ? bound + size * operationLoss : 0);
  }
  // Zero with a bound is a number about which nothing is known but that it is small.
  if (size < smallest) return make(0, 0, bound + smallest);
  throw undecided;
}

/** −1, 0 or 1, where the bounds leave one of them. */
function compare(x: Quick, other: Money | number): number {
  if (typeof other === 'number') {
    // Nearly always doubles show it, and a limit such as 1e-20 need not be read as a decimal each time.
    const gap = x.hi - other;
    if (absOf(gap) > x.bound + (absOf(x.hi) + absOf(other)) * 2 ** -50) return signOf(gap);
  }
  const difference = add(x, negate(operand(other)));
  if (absOf(difference.hi) > difference.bound) return signOf(difference.hi);
  if (difference.hi === 0 && difference.bound === 0) return 0;
  throw undecided;
}

/** Left by `exactProduct`: a pair returned without making an object. */
let productError = 0;

/** a · b and, in productError, its rounding error, exactly (Dekker; no fused multiply-add in JavaScript). */
function exactProduct(a: number, b: number): number {
  const product = a * b;
  const splitA = 134217729 * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = 134217729 * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  productError = lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
  return product;
}

const powersOfTen: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
];

/**
 * The shortest decimal that reads back as the double, less the double. Up to fifteen digits are found by
 * scaling to a whole number (two decimals that short never share a double); more are read from the text.
 * Infinite where the arithmetic cannot tell, which leaves every question to exact arithmetic.
 */
function decimalError(value: number): number {
  for (let decimals = 1; decimals <= 15; decimals++) {
    const scale = powersOfTen[decimals]!;
    const whole = roundOf(value * scale);
    if (absOf(whole) >= 1e15) break;
    if (whole / scale === value) return scaledError(value, scale, whole, 0);
  }
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '').replace('-', '');
  const decimals = digits.length - 1 - Number(exponent);
  const scale = powersOfTen[decimals];
  if (scale === undefined || absOf(value) < smallest) return Number.POSITIVE_INFINITY;
  // Seventeen digits in two parts that are exact as doubles.
  const head = Number(digits.slice(0, -8)) * 1e8;
  const tail = Number(digits.slice(-8));
  const sign = signOf(value);
  const sum = head + tail;
  return scaledError(value, scale, sign * sum, sign * sumError(head, tail, sum));
}

/** (high + low) ÷ scale − value, to the precision of a double. */
function scaledError(value: number, scale: number, high: number, low: number): number {
  const product = exactProduct(value, scale);
  return (high - product - productError + low) / scale;
}
