// Recomputes the worked example of the page "tensor-layout-dtype".
export const results = (): string[] => [(8.03 * 4).toFixed(2), (8.03 * 2).toFixed(2)];
