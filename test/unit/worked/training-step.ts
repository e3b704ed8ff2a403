// Recomputes the worked example of the page "training-step".
export const results = (): string[] => [((600_000 * 491_520) / 1e9).toFixed(1)];
