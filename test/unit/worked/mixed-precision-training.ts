// Recomputes the worked example of the page "mixed-precision-training".
export const results = (): string[] => [(1 + 2 ** -7).toFixed(4)];
