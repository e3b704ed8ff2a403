// Recomputes the worked example of the page "backpropagation".
const [x, w1, w2, t] = [1, 2, 3, 5];
const h = w1 * x;
const y = w2 * h;
const dy = 2 * (y - t);
export const results = (): string[] => [
  `2 · 2 = ${dy * h}`,
  `2 · 3 = ${dy * w2}`,
  `6 · 1 = ${dy * w2 * x}`,
  `$h$ = ${h}`,
  `$y$ = ${y}`,
  `$L$ = ${(y - t) ** 2}`,
];
