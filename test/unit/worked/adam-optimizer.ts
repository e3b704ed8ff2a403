// Recomputes the worked example of the page "adam-optimizer".
export const results = (): string[] => [String(0.004), (0.004 ** 2).toFixed(6)];
