// Recomputes the worked example of the page "typical-sampling".
export const results = (): string[] => {
  const p = [0.5, 0.25, 0.125, 0.125];
  const surprises = p.map((x) => -Math.log2(x));
  const entropy = p.reduce((sum, x, i) => sum + x * (surprises[i] ?? 0), 0);
  return [String(entropy), ...surprises.map((s) => String(Math.abs(s - entropy)))];
};
