// Recomputes the worked example of the page "gemma": the parameters of Gemma 7B.
const [V, d, f, L, heads, width] = [256_000, 3072, 24_576, 28, 16, 256];
const block = 4 * d * heads * width + 3 * d * f + 2 * d;

export const results = (): string[] => [V * d, block, V * d + L * block + d].map((count) => count.toLocaleString('en-US'));
