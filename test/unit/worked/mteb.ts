// Recomputes the worked example of the page "mteb".
const dcg = (ranks: readonly number[]): number => ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
export const results = (): string[] => [dcg([1, 4]), dcg([1, 2]), dcg([1, 4]) / dcg([1, 2])].map((value) => value.toFixed(3));
