// Recomputes the worked example of the page "frequency-penalty".
export const results = (): string[] => [(0.5 * 3).toFixed(1), Math.exp(1.5).toFixed(2)];
