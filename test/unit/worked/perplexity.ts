// Recomputes the worked example of the page "perplexity".
const loss = (probabilities: readonly number[]): number => -probabilities.reduce((sum, p) => sum + Math.log(p), 0) / probabilities.length;
export const results = (): string[] => [
  loss([0.5, 0.25, 0.125]).toFixed(3),
  Math.exp(loss([0.5, 0.25, 0.125])).toFixed(2),
  Math.exp(loss([0.5, 0.25, 0.001])).toFixed(2),
];
