// Recomputes the worked example of the page "training": two steps of gradient descent on one weight, and costs at scale.
const [x, target, rate] = [2, 3, 0.1];
const predict = (w: number): number => w * x;
const error = (w: number): number => (predict(w) - target) ** 2;
const gradient = (w: number): number => 2 * (predict(w) - target) * x;
const step = (w: number): number => w - rate * gradient(w);
const short = (value: number): string => String(Number(value.toFixed(4)));

export const results = (): string[] => {
  const first = step(0.5);
  const second = step(first);
  return [
    `= −${-gradient(0.5)}`,
    ...[first, predict(first), error(first), second, predict(second), error(second)].map(short),
    `${((6 * 1.1e9 * 3e12) / 1e22).toFixed(2)} · 10²²`,
    `${(16 * 7e9) / 1e9} GB`,
    `${(2 * 7e9) / 1e9} GB`,
  ];
};
