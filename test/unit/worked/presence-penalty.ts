// Recomputes the worked example of the page "presence-penalty".
export const results = (): string[] => [Math.exp(-0.6).toFixed(3)];
