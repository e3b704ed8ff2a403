// Recomputes the worked example of the page "mixtral-8x7b": its total and active parameters from its sizes.
const [V, d, f, L, keyValueHeads, headWidth, experts, used] = [32_000, 4096, 14_336, 32, 8, 128, 8, 2];
const attention = 2 * d * d + 2 * d * keyValueHeads * headWidth;
const expert = 3 * d * f;
const [router, norms] = [d * experts, 2 * d];
const layer = (count: number): number => attention + count * expert + router + norms;
const all = (count: number): number => 2 * V * d + L * layer(count) + d;
const mistral7b = 2 * V * d + L * (attention + expert + norms) + d;

export const results = (): string[] => [
  ...[attention, expert, router, router + norms, layer(experts), layer(used), all(experts), all(used)].map((count) => count.toLocaleString('en-US')),
  `${((8 * mistral7b) / 1e9).toFixed(1)}B`,
];
