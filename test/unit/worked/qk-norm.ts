// Recomputes the worked example of the page "qk-norm".
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const normed = (x: number[]): number[] => x.map((v) => v / Math.sqrt(dot(x, x) / x.length));

export const results = (): string[] => [String(dot([3, 4], [30, 40])), String(Math.round(dot(normed([3, 4]), normed([30, 40])))), Math.sqrt(128).toFixed(2)];
