// Recomputes the worked example of the page "multi-token-prediction".
export const results = (): string[] => [(1 + 0.85).toFixed(2)];
