// Recomputes the worked example of the page "gpu": operations per byte at which an A100's arithmetic and memory are equally busy.
export const results = (): string[] => {
  const balance = 312e12 / 2.039e12;
  return [balance.toFixed(0), `${((1 - 1 / balance) * 100).toFixed(0)}`];
};
