// Recomputes the worked example of the page "vanishing-gradient".
export const results = (): string[] => [(0.9 ** 100).toFixed(7), Math.round(1.1 ** 100).toLocaleString('en'), (0.25 ** 10).toFixed(8)];
