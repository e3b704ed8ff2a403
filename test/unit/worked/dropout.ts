// Recomputes the worked example of the page "dropout".
export const results = (): string[] => [String(4 / 0.8), String(0.8 * 5)];
