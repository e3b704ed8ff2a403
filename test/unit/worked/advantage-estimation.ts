// Recomputes the worked example of the page "advantage-estimation".
export const results = (): string[] => {
  const values = [0.5, 0.6, 0.8];
  const rewards = [0, 0, 1];
  const surprises = values.map((value, t) => (rewards[t] ?? 0) + (values[t + 1] ?? 0) - value);
  const advantages: number[] = [];
  for (const surprise of surprises.toReversed()) advantages.push(surprise + 0.95 * (advantages.at(-1) ?? 0));
  const group = [1, 0, 0, 1];
  const mean = group.reduce((a, b) => a + b) / group.length;
  const deviation = Math.sqrt(group.reduce((sum, r) => sum + (r - mean) ** 2, 0) / group.length);
  return [...surprises, ...advantages, ...group.map((r) => (r - mean) / deviation)].map((value) => String(Number(value.toFixed(4))).replace('-', '−'));
};
