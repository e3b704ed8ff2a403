// Recomputes the worked example of the page "prompt-tuning".
export const results = (): string[] => [20 * 4096, 20 * 32 * 2 * 8 * 128].map((value) => value.toLocaleString('en'));
