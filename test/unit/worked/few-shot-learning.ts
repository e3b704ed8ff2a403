// Recomputes the worked example of the page "few-shot-learning": what the examples of a prompt cost.
export const results = (): string[] => {
  const added = 5 * 60 + 40;
  return [String(added), (added * 10_000).toLocaleString('en')];
};
