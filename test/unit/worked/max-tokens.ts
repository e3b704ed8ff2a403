// Recomputes the worked example of the page "max-tokens".
export const results = (): string[] => [String(8192 - 7500), ((8192 - 7500) / 40).toFixed(1)];
