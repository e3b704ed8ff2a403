// Recomputes the worked example of the page "deepseek-v3": what its experts hold, and what a token uses of them.
const expert = 3 * 7168 * 2048;

export const results = (): string[] => [expert.toLocaleString('en-US'), ((257 * 58 * expert) / 1e9).toFixed(1), ((9 * 58 * expert) / 1e9).toFixed(1)];
