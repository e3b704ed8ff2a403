// Recomputes the worked example of the page "epoch".
export const results = (): string[] => [String(Math.ceil(10000 / 32)), String(3 * Math.ceil(10000 / 32))];
