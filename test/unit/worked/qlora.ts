// Recomputes the worked example of the page "qlora".
export const results = (): string[] => [String(4 + 32 / 64), (4 + 8 / 64 + 32 / (64 * 256)).toFixed(3)];
