// Recomputes the worked example of the page "in-context-learning": which task the examples make likely.
export const results = (): string[] => {
  const [mood, topic] = [0.9, 0.3];
  const after = (examples: number): number => mood ** examples / (mood ** examples + topic ** examples);
  return [after(1), after(3), mood ** 3, topic ** 3].map((value) => value.toFixed(3));
};
