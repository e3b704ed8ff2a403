// Recomputes the worked example of the page "exponential-moving-average".
export const results = (): string[] => [
  Math.round(1 / (1 - 0.999)).toLocaleString('en'),
  (Math.log(0.5) / Math.log(0.999)).toFixed(0),
  (100 * 0.999 ** 1000).toFixed(0),
];
