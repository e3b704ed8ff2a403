// Recomputes the worked example of the page "evaluation-metrics".
const [precision, recall] = [6 / 8, 6 / 10];
const right = 6 + (100 - 8 - 4);
export const results = (): string[] => [
  ...[precision, recall, (2 * precision * recall) / (precision + recall)].map((value) => value.toFixed(3)),
  `${right}%`,
  `${100 - 10}%`,
];
