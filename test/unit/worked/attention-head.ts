// Recomputes the worked example of the page "attention-head".
export const results = (): string[] => [4096 / 32, 8 * 128].map((value) => value.toLocaleString('en'));
