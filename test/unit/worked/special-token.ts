// Recomputes the worked example of the page "special-token".
export const results = (): string[] => [String(8 - 5)];
