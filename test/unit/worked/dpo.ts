// Recomputes the worked example of the page "dpo".
export const results = (): string[] => [(0.1 * 6).toFixed(1), (1 / (1 + Math.exp(-0.6))).toFixed(3), Math.log(1 + Math.exp(-0.6)).toFixed(3)];
