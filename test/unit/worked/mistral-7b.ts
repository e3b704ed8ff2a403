// Recomputes the worked example of the page "mistral-7b": reach of its window, size of its cache, its parameters.
const [V, d, f, L, heads, width, window] = [32_000, 4096, 14_336, 32, 8, 128, 4096];
const perToken = 2 * L * heads * width * 2;
const block = 2 * d * d + 2 * d * heads * width + 3 * d * f + 2 * d;

export const results = (): string[] => [
  ...[L * window, perToken, 2 * V * d, block, 2 * V * d + L * block + d].map((count) => count.toLocaleString('en-US')),
  `${perToken / 1024} KiB`,
  `${(32_768 * perToken) / 2 ** 30} GiB`,
  `${(window * perToken) / 2 ** 20} MiB`,
];
