// Recomputes the worked example of the page "transfer-learning".
export const results = (): string[] => [String(768 * 2 + 2)];
