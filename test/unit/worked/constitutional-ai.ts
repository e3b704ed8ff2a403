// Recomputes the worked example of the page "constitutional-ai".
export const results = (): string[] => [(Math.exp(-0.5) / (Math.exp(-0.5) + Math.exp(-2))).toFixed(3)];
