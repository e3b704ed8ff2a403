// Recomputes the worked example of the page "cross-attention".
export const results = (): string[] => [20 * 1500, (20 + 1500) ** 2].map((count) => count.toLocaleString('en-US'));
