// Recomputes the worked example of the page "reward-model".
export const results = (): string[] => [(1 / (1 + Math.exp(-1))).toFixed(3), Math.log(1 + Math.exp(-1)).toFixed(3)];
