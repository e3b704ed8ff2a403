// Recomputes the worked example of the page "activation-function".
export const results = (): string[] => ['0.841', '0.159', (1 / (1 + Math.exp(-1))).toFixed(3), (1 / (1 + Math.exp(1))).toFixed(3)];
