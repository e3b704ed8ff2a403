// Recomputes the worked example of the page "model-parameters": Llama 3 8B from its configuration.
export const results = (): string[] => {
  const [vocabulary, width, layers, feedForward, keyValue] = [128_256, 4096, 32, 14_336, 1024];
  const tables = 2 * vocabulary * width;
  const layer = 2 * width ** 2 + 2 * width * keyValue + 3 * width * feedForward + 2 * width;
  const all = tables + layers * layer + width;
  const billions = (value: number): string => (value / 1e9).toFixed(1);
  return [
    ...[tables, layer, all].map((count) => count.toLocaleString('en-US')),
    `${billions(2 * all)} GB`,
    `${billions(all / 2)} GB`,
    `${billions(16 * all)} GB`,
    `${billions(2 * all)} billion`,
  ];
};
