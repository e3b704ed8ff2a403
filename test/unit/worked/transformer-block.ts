// Recomputes the worked example of the page "transformer-block".
export const results = (): string[] => [(4 * 4096 ** 2 + 3 * 4096 * 11008 + 2 * 4096).toLocaleString('en'), ((32 * 202383360) / 1e9).toFixed(2)];
