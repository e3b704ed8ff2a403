// Recomputes the worked example of the page "encoder-only-model".
export const results = (): string[] => {
  const tokens = 6;
  const bert = (30_522 + 512 + 2 + 2) * 768 + 12 * (4 * (768 * 768 + 768) + 2 * 768 * 3072 + 3072 + 768 + 4 * 768) + 768 * 768 + 768;
  return [String(tokens * tokens), String((tokens * (tokens + 1)) / 2), (2 * 768 + 2).toLocaleString('en'), bert.toLocaleString('en')];
};
