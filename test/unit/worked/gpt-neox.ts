// Recomputes the worked example of the page "gpt-neox": the parameters of the 20B.
const [rows, d, L] = [50_432, 6144, 44];
const attention = d * 3 * d + 3 * d + d * d + d;
const feedForward = d * 4 * d + 4 * d + 4 * d * d + d;
const block = attention + feedForward + 4 * d;

export const results = (): string[] => [2 * rows * d, block, 2 * rows * d + L * block + 2 * d].map((count) => count.toLocaleString('en-US'));
