// Whole numbers that are either exact or an error: a count beyond 2^53 must never arise silently.
// Knows nothing of models.

/** Thrown when a result is not a whole number that a double holds exactly. */
export class InexactError extends RangeError {}

/** @returns `value`, which is a whole number of at most 2^53 - 1 in size; @throws InexactError otherwise */
export function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new InexactError(`${value} is not an exact whole number`);
  return value;
}

/** @returns the exact product of whole numbers; 1 for none; @throws InexactError */
export const product = (factors: readonly number[]): number => factors.reduce((all, factor) => exact(all * exact(factor)), 1);

/** @returns the exact sum of whole numbers; 0 for none; @throws InexactError */
export const sum = (terms: readonly number[]): number => terms.reduce((all, term) => exact(all + exact(term)), 0);

/** @returns the bytes that `count` numbers of `bits` bits take, rounded up to whole bytes; @throws InexactError */
export const bytesOf = (count: number, bits: number): number => exact(Math.ceil((exact(count) * bits) / 8));

/** @returns what `compute` returns, or undefined when a number in it was not exact */
export function exactly<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof InexactError) return undefined;
    throw error;
  }
}
