// Recomputes the worked example of the page "parallel-computing": Amdahl's law, and a sum in pairs.
export const results = (): string[] => {
  const serial = 0.05;
  const speedup = (workers: number): string => (1 / (serial + (1 - serial) / workers)).toFixed(2);
  const numbers = 1024;
  return [speedup(8), speedup(1000), String(1 / serial), (numbers - 1).toLocaleString('en-US'), String(Math.log2(numbers))];
};
