// Recomputes the worked example of the page "rule-based-system".
const pairs = (rules: number): string => ((rules * (rules - 1)) / 2).toLocaleString('en-US');

export const results = (): string[] => [String(5 ** 4), pairs(20), pairs(200)];
