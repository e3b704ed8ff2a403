// Recomputes the worked example of the page "gpu-memory": weights and cache of Llama 3 8B, and what training takes.
export const results = (): string[] => {
  const [weights, perToken] = [8_030_261_248 * 2, 2 * 32 * 8 * 128 * 2];
  const cache = perToken * 8192;
  const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(2);
  return [
    gigabytes(weights),
    perToken.toLocaleString('en'),
    gigabytes(cache),
    gigabytes(weights + cache),
    (8.030_261_248 * 0.5).toFixed(2),
    (16 * 8.03).toFixed(1),
    ((24 * 2 ** 30) / 1e9).toFixed(1),
  ];
};
