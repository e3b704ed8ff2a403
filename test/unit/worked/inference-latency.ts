// Recomputes the worked example of the page "inference-latency".
export const results = (): string[] => [
  `${(0.4 + 299 * 0.02).toFixed(2)} s`,
  String(Math.round(1 / 0.02)),
  Math.round(40 / 0.02).toLocaleString('en'),
  Math.round(80 / 0.025).toLocaleString('en'),
  String(Math.round(1 / 0.025)),
];
