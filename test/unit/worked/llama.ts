// Recomputes the worked example of the page "llama": the parameters of LLaMA-7B from its sizes.
const [V, d, f, L] = [32_000, 4096, 11_008, 32];
const [attention, feedForward, norms] = [4 * d * d, 3 * d * f, 2 * d];
const block = attention + feedForward + norms;
const all = 2 * V * d + L * block + d;

export const results = (): string[] => [
  ...[attention, feedForward, norms, block, 2 * V * d, all].map((count) => count.toLocaleString('en-US')),
  `${((2 * all) / 1e9).toFixed(1)} GB`,
];
