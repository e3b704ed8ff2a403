// Recomputes the worked example of the page "swiglu".
export const results = (): string[] => [
  ((2 / 3) * 4 * 4096).toLocaleString('en', { maximumFractionDigits: 1 }),
  (Math.ceil(((2 / 3) * 4 * 4096) / 256) * 256).toLocaleString('en'),
  (3 * 4096 * 11008).toLocaleString('en'),
];
