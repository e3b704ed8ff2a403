// Recomputes the worked example of the page "repetition-penalty".
export const results = (): string[] => [(3 / 1.2).toFixed(1), (1 * 1.2).toFixed(1)];
