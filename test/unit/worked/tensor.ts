// Recomputes the worked example of the page "tensor".
const count = 4 * 512 * 4096;
export const results = (): string[] => [...[count, count * 2].map((value) => value.toLocaleString('en')), `(${512 * 4096}, ${4096}, 1)`];
