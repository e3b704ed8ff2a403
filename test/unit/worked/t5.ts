// Recomputes the worked example of the page "t5": the parameters of T5 small.
const [rows, d, f, L, heads, buckets] = [32_128, 512, 2048, 6, 8, 32];
const [attention, feedForward] = [4 * d * d, 2 * d * f];
const encoder = L * (attention + feedForward + 2 * d);
const decoder = L * (2 * attention + feedForward + 3 * d);

export const results = (): string[] =>
  [rows * d, encoder, decoder, rows * d + encoder + decoder + 2 * d + 2 * buckets * heads].map((count) => count.toLocaleString('en-US'));
