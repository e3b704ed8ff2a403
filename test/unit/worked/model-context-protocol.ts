// Recomputes the worked example of the page "model-context-protocol".
export const results = (): string[] => [`= ${5 * 8}`, `= ${5 + 8}`];
