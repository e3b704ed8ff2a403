// Recomputes the worked example of the page "greedy-decoding".
export const results = (): string[] => [(0.6 * 0.4).toFixed(2), (0.4 * 0.9).toFixed(2)];
