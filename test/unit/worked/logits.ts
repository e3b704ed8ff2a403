// Recomputes the worked example of the page "logits".
export const results = (): string[] => [Math.exp(4 - 2).toFixed(3), (8192 * 128256 * 4).toLocaleString('en')];
