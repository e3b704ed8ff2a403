// Recomputes the worked example of the page "ai-accelerator": peak of the first TPU, and operations needed per byte.
export const results = (): string[] => {
  const cells = 256 * 256;
  const peak = cells * 2 * 700e6;
  return [cells.toLocaleString('en'), (peak / 1e13).toFixed(2), Math.round(92_000 / 34).toLocaleString('en')];
};
