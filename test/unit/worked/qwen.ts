// Recomputes the worked example of the page "qwen": the parameters of Qwen2.5 7B.
const [V, d, f, L, keyValueWidth] = [152_064, 3584, 18_944, 28, 512];
const biases = d + 2 * keyValueWidth;
const block = 2 * d * d + 2 * d * keyValueWidth + biases + 3 * d * f + 2 * d;

export const results = (): string[] => [2 * V * d, block, biases, 2 * V * d + L * block + d].map((count) => count.toLocaleString('en-US'));
