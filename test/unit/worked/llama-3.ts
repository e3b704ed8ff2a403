// Recomputes the worked example of the page "llama-3": the parameters of the 8B, and its training tokens per parameter.
const [V, d, f, L, keyValueHeads, headWidth] = [128_256, 4096, 14_336, 32, 8, 128];
const [queryOutput, keyValue, feedForward, norms] = [2 * d * d, 2 * d * keyValueHeads * headWidth, 3 * d * f, 2 * d];
const block = queryOutput + keyValue + feedForward + norms;
const tables = 2 * V * d;

export const results = (): string[] =>
  [queryOutput, keyValue, feedForward, norms, block, tables, tables + L * block + d, Math.round(15e12 / 8.03e9)].map((count) => count.toLocaleString('en-US'));
