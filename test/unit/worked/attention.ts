// Recomputes the worked example of the page "attention".
const keys = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const values = [
  [10, 0],
  [0, 10],
  [5, 5],
];

export const results = (): string[] => {
  const scores = keys.map(([first = 0]) => first / Math.sqrt(2));
  const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
  const weights = scores.map((score) => Math.exp(score) / total);
  const output = [0, 1].map((index) => weights.reduce((sum, weight, row) => sum + weight * (values[row]?.[index] ?? 0), 0));
  return [...scores.filter((score) => score > 0), ...weights, ...output].map((value) => value.toFixed(3));
};
