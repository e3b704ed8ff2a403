// Recomputes the worked example of the page "beam-search".
export const results = (): string[] =>
  [
    [-2, 2, 0],
    [-2.7, 3, 0],
    [-2, 2, 1],
    [-2.7, 3, 1],
  ].map(([sum = 0, n = 1, alpha = 0]) => `−${Math.abs(sum / n ** alpha).toFixed(1)}`);
