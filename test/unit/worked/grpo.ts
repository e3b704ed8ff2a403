// Recomputes the worked example of the page "grpo".
export const results = (): string[] => [String((1 + 0 + 0 + 1) / 4), String(Math.sqrt([1, 0, 0, 1].reduce((sum, r) => sum + (r - 0.5) ** 2, 0) / 4))];
