// Recomputes the worked example of the page "fsdp".
export const results = (): string[] => {
  const total = 8.03 * 16;
  const [width, inner] = [4096, 14336];
  const block = 2 * width * width + 2 * width * 1024 + 3 * width * inner + 2 * width;
  return [`${total.toFixed(1)} GB`, `${(total / 8).toFixed(1)} GB`, block.toLocaleString('en'), `${((block * 2) / 1e9).toFixed(2)} GB`];
};
