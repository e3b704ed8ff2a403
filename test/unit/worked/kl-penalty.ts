// Recomputes the worked example of the page "kl-penalty".
export const results = (): string[] => [(0.8 * Math.log(1.6) + 0.2 * Math.log(0.4)).toFixed(3)];
