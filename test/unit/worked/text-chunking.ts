// Recomputes the worked example of the page "text-chunking".
export const results = (): string[] => {
  const [total, size, overlap] = [10_000, 512, 64];
  const pieces = 1 + Math.ceil((total - size) / (size - overlap));
  return [String(size - overlap), String(pieces), (total + (pieces - 1) * overlap).toLocaleString('en')];
};
