// Recomputes the worked example of the page "ppo".
export const results = (): string[] => {
  const objective = (ratio: number, advantage: number): number => Math.min(ratio * advantage, Math.min(Math.max(ratio, 0.8), 1.2) * advantage);
  return [objective(1.5, 2), objective(1.5, -2)].map((value) => String(value).replace('-', '−'));
};
