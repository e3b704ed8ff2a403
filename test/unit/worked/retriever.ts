// Recomputes the worked example of the page "retriever": recall and mean reciprocal rank of four questions.
export const results = (): string[] => {
  const ranks = [1, 3, Number.POSITIVE_INFINITY, 2];
  const recall = (k: number): number => ranks.filter((rank) => rank <= k).length / ranks.length;
  const reciprocal = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  return [recall(1).toFixed(2), recall(3).toFixed(2), reciprocal.toFixed(3)];
};
