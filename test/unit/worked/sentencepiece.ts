// Recomputes the worked example of the page "sentencepiece".
export const results = (): string[] => [(0.05 * 0.04).toFixed(4), (0.01 * 0.02).toFixed(4)];
