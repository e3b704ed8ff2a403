// Recomputes the worked example of the page "gpt-oss": the parameters of the 20b and the memory they take.
const [V, d, f, L, experts, heads, keyValueHeads, width] = [201_088, 2880, 2880, 24, 32, 64, 8, 64];
const expert = d * 2 * f + 2 * f + f * d + d;
const inExperts = expert * experts * L;
const attention = d * (heads + 2 * keyValueHeads) * width + (heads + 2 * keyValueHeads) * width + heads * width * d + d + heads;
const router = d * experts + experts;
const total = inExperts + L * (attention + router + 2 * d) + 2 * V * d + d;
const bytes = [(inExperts * 4.25) / 8, (total - inExperts) * 2];

export const results = (): string[] => [
  ...[expert, inExperts, total].map((count) => count.toLocaleString('en-US')),
  ...[...bytes, bytes.reduce((a, b) => a + b)].map((size) => `${(size / 1e9).toFixed(1)} GB`),
];
