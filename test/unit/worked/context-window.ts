// Recomputes the worked example of the page "context-window".
export const results = (): string[] => [String(8192 - 7900)];
