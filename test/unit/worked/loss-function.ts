// Recomputes the worked example of the page "loss-function".
const errors = [3 - 2, 7 - 4];
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
export const results = (): string[] => [...errors.map((e) => e * e), mean(errors.map((e) => e * e)), mean(errors)].map(String);
