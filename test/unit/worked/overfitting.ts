// Recomputes the worked example of the page "overfitting".
const points = [0, 1, 2, 3, 4, 5].map((x) => ({ x, y: x + (x % 2 === 0 ? 0.5 : -0.5) }));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
const polynomial = (at: number): number =>
  points.reduce((sum, { x, y }) => sum + points.reduce((term, other) => (other.x === x ? term : (term * (at - other.x)) / (x - other.x)), y), 0);
const middle = mean(points.map(({ x }) => x));
const height = mean(points.map(({ y }) => y));
const slope = mean(points.map(({ x, y }) => (x - middle) * (y - height))) / mean(points.map(({ x }) => (x - middle) ** 2));
const line = (x: number): number => height + slope * (x - middle);
export const results = (): string[] => [
  polynomial(6).toFixed(1).replace('-', '−'),
  Math.max(...points.map(({ x, y }) => Math.abs(line(x) - y))).toFixed(3),
  line(6).toFixed(2),
];
