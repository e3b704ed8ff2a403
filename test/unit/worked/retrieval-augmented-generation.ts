// Recomputes the worked example of the page "retrieval-augmented-generation": chunks, bytes and prompt tokens.
export const results = (): string[] => {
  const [tokens, size, overlap] = [120_000, 400, 50];
  const chunks = Math.ceil((tokens - size) / (size - overlap)) + 1;
  return [tokens, size - overlap, chunks, chunks * 768 * 4, 4 * size].map((value) => value.toLocaleString('en'));
};
