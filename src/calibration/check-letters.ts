/**
 * Three check letters that make a mistyped answer code recognisable.
 * They are the remainder of a polynomial division over the field of 32 elements, by x³ + x + 6 (field: x⁵ + x² + 1). The
 * powers of x modulo that divisor are pairwise independent up to the 1057th, which makes a shortened Hamming code: any one
 * or two wrong letters, so any swap of two letters wherever they stand, are always noticed; so are any wrong letters within
 * three neighbouring places. What lies beyond passes about once in 32,768 times.
 * Source: W. W. Peterson and D. T. Brown, "Cyclic codes for error detection", Proceedings of the IRE 1961;49:228-235.
 */

const FIELD_DIVISOR = 0b100101;

/** Gives the product of two elements (0 to 31) of the field of 32 elements. */
export const fieldProduct = (one: number, other: number): number => {
  let product = 0;
  let shifted = one;
  for (let rest = other; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= shifted;
    shifted <<= 1;
    if (shifted & 32) shifted ^= FIELD_DIVISOR;
  }
  return product;
};

const TIMES_SIX: readonly number[] = Array.from({ length: 32 }, (_, value) => fieldProduct(value, 6));

/** The number of check letters. */
export const CHECK_COUNT = 3;

/** Gives the three check values that belong behind `values`. */
export const checkValues = (values: readonly number[]): readonly [number, number, number] => {
  let [high, middle, low] = [0, 0, 0];
  for (const value of values) {
    const carried = value ^ high;
    [high, middle, low] = [middle, low ^ carried, TIMES_SIX[carried] ?? 0];
  }
  return [high, middle, low];
};

/** Says whether `values` from `start` up to, not including, `end` finish with the check values of what stands before. */
export const checksAgree = (values: ArrayLike<number>, start: number, end: number): boolean => {
  let high = 0;
  let middle = 0;
  let low = 0;
  for (let at = start; at < end - CHECK_COUNT; at += 1) {
    const carried = (values[at] ?? 0) ^ high;
    high = middle;
    middle = low ^ carried;
    low = TIMES_SIX[carried] ?? 0;
  }
  return values[end - 3] === high && values[end - 2] === middle && values[end - 1] === low;
};
