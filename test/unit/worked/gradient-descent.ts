// Recomputes the worked example of the page "gradient-descent".
const step = (theta: number): number => theta - 0.25 * 2 * (theta - 3);
export const results = (): string[] => [2 * (7 - 3), step(7), step(step(7)), step(step(step(7)))].map(String);
