// Recomputes the worked example of the page "rlhf".
export const results = (): string[] => [String((4 * 3) / 2)];
