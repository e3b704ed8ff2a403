// Recomputes the worked example of the page "optimizer".
export const results = (): string[] => [String(7 * 12), String(7 * 2)];
