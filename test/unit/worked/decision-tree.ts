// Recomputes the worked example of the page "decision-tree": ten mails, five of them spam, split by one word.
const entropy = (...counts: readonly number[]): number => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log2(count / all)), 0);
};
const gini = (...counts: readonly number[]): number => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return 1 - counts.reduce((sum, count) => sum + (count / all) ** 2, 0);
};

export const results = (): string[] => {
  const after = 0.4 * entropy(4, 0) + 0.6 * entropy(1, 5);
  const giniAfter = 0.4 * gini(4, 0) + 0.6 * gini(1, 5);
  return [String(entropy(5, 5)), entropy(1, 5).toFixed(3), after.toFixed(3), (entropy(5, 5) - after).toFixed(3), gini(5, 5).toFixed(3), giniAfter.toFixed(3)];
};
