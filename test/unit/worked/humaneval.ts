// Recomputes the worked example of the page "humaneval".
const choose = (n: number, k: number): number => (k === 0 ? 1 : (n / k) * choose(n - 1, k - 1));
const passAt = (n: number, c: number, k: number): string => (1 - choose(n - c, k) / choose(n, k)).toFixed(3);
export const results = (): string[] => [passAt(10, 3, 1), String(Math.round(choose(7, 5))), String(Math.round(choose(10, 5))), passAt(10, 3, 5)];
