// Recomputes the worked example of the page "agent-memory".
export const results = (): string[] => [24, 168].map((hours) => (0.995 ** hours).toFixed(3));
