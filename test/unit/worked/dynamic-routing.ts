// Recomputes the worked example of the page "dynamic-routing": a bias that chooses but does not weigh.
export const results = (): string[] => {
  const scores = [0.9, 0.8, 0.7, 0.3];
  const biased = [-0.2, 0, 0.15, 0].map((bias, index) => scores[index]! + bias);
  const chosen = [...biased.keys()].sort((a, b) => biased[b]! - biased[a]!).slice(0, 2);
  const sum = chosen.reduce((total, index) => total + scores[index]!, 0);
  const weights = chosen.map((index) => scores[index]! / sum);
  return [...biased.map((score) => score.toFixed(2)), sum.toFixed(2), ...weights.flatMap((weight) => [weight.toFixed(3), (2.5 * weight).toFixed(3)])];
};
