// Recomputes the worked example of the page "vector-database": memory and work for a million vectors.
export const results = (): string[] => {
  const [count, width] = [1_000_000, 1536];
  const gigabytes = (bytesPerNumber: number): string => ((count * width * bytesPerNumber) / 1e9).toFixed(3);
  return [gigabytes(4), gigabytes(1), (2 * width * count).toExponential(2).replace('e+', 'e')];
};
