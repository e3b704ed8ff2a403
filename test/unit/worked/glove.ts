// Recomputes the worked example of the page "glove".
export const results = (): string[] => [...[10, 50].map((count) => ((count / 100) ** 0.75).toFixed(3)), String(Math.min(1, (100 / 100) ** 0.75))];
