// Recomputes the worked example of the page "rwkv".
const weights = [Math.exp(-Math.log(2)), 1, 1];
const sum = weights.reduce((a, b) => a + b);
export const results = (): string[] => [...weights, sum, 0.5 / sum].map(String);
