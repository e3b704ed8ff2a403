// Recomputes the worked example of the page "bleu-rouge".
const brevity = Math.exp(1 - 6 / 5);
const [recall, precision] = [5 / 6, 5 / 5];
export const results = (): string[] => [
  brevity.toFixed(3),
  (brevity * Math.exp((Math.log(5 / 5) + Math.log(3 / 4)) / 2)).toFixed(3),
  ((2 * precision * recall) / (precision + recall)).toFixed(3),
];
