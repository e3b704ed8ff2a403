// Recomputes the worked example of the page "logit-softcapping".
export const results = (): string[] => [10, 50, 200].map((x) => (50 * Math.tanh(x / 50)).toFixed(2));
