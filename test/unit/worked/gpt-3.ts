// Recomputes the worked example of the page "gpt-3": its size from layers and width, and the cost of its training.
const [layers, d, vocabulary, positions] = [96, 12_288, 50_257, 2048];
const blocks = 12 * layers * d * d;
const [tokens, places] = [vocabulary * d, positions * d];

export const results = (): string[] => [
  ...[blocks, tokens, places].map((count) => count.toLocaleString('en-US')),
  `${((blocks + tokens + places) / 1e9).toFixed(1)}B`,
  `${((6 * 175e9 * 300e9) / 1e23).toFixed(2)} · 10²³`,
];
