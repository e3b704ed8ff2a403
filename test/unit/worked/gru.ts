// Recomputes the worked example of the page "gru", and its two counts of weights.
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const results = (): string[] => {
  const [update, reset, previous] = [sigmoid(0.5), sigmoid(-1), 0.8];
  const candidate = Math.tanh(0.5 + reset * previous);
  const state = (1 - update) * candidate + update * previous;
  const weights = (gates: number): string => (gates * (16 * 32 + 32 * 32 + 2 * 32)).toLocaleString('en');
  return [...[update, reset, 1 - update, candidate, state].map((value) => value.toFixed(3)), weights(3), weights(4)];
};
