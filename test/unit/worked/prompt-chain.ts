// Recomputes the worked example of the page "prompt-chain".
export const results = (): string[] => [`= ${20 * 4 + 6}`, `= ${4 + 6}`];
