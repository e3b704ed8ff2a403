// Recomputes the worked example of the page "linear-attention".
const phi = (value: number): number => (value > 0 ? value + 1 : Math.exp(value));

export const results = (): string[] => {
  const state = [0, 1].map((row) => 10 * phi(row === 0 ? 1 : 0) + 20 * phi(row === 1 ? 1 : 0));
  const query = [phi(1), phi(0)];
  const numerator = state.reduce((sum, value, row) => sum + value * (query[row] ?? 0), 0);
  const denominator = 3 * (query[0] ?? 0) + 3 * (query[1] ?? 0);
  const softmax = (10 * Math.E + 20) / (Math.E + 1);
  return [
    `(${state.join(', ')})`,
    `${numerator} / ${denominator} = ${(numerator / denominator).toFixed(3)}`,
    softmax.toFixed(3),
    (64 * 64).toLocaleString('en'),
    (2 * 8192 * 64).toLocaleString('en'),
  ];
};
