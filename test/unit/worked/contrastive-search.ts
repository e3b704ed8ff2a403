// Recomputes the worked example of the page "contrastive-search".
export const results = (): string[] =>
  [
    [0.5, 0.9],
    [0.3, 0.4],
  ].flatMap(([p = 0, cosine = 0]) => [(0.4 * p).toFixed(2), (0.6 * cosine).toFixed(2), `−${Math.abs(0.4 * p - 0.6 * cosine).toFixed(2)}`]);
