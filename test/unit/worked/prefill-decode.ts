// Recomputes the worked example of the page "prefill-decode".
export const results = (): string[] => {
  const prefill = (1e3 * 2 * 8e9 * 2000) / 989e12;
  return [`${prefill.toFixed(1)} ms`, `${(prefill / 2000).toFixed(3)} ms`, `${((1e3 * 8e9 * 2) / 3.35e12).toFixed(1)} ms`];
};
