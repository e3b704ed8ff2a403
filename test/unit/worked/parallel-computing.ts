// Recomputes the worked example of the page "parallel-computing": Amdahl's law, and the multiplications of one matrix product.
const speedup = (share: number, units: number): number => 1 / (1 - share + share / units);

export const results = (): string[] => {
  const entries = 4096 ** 2;
  return [speedup(0.95, 8).toFixed(2), speedup(0.95, 1000).toFixed(2), entries.toLocaleString('en'), (entries * 4096).toLocaleString('en')];
};
