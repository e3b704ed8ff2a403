// Recomputes the worked example of the page "prompt-injection".
export const results = (): string[] => {
  const stopped = 0.99 ** 100;
  return [stopped.toFixed(3), `${Math.round((1 - stopped) * 100)}%`];
};
