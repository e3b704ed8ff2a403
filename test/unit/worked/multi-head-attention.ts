// Recomputes the worked example of the page "multi-head-attention".
export const results = (): string[] => [512 / 8, 4 * 512 * 512].map((value) => value.toLocaleString('en'));
