// Recomputes the worked example of the page "chain-of-thought": the majority of five independent chains.
export const results = (): string[] => {
  const [right, wrong] = [0.7, 0.3];
  return [(10 * right ** 3 * wrong ** 2 + 5 * right ** 4 * wrong + right ** 5).toFixed(3)];
};
