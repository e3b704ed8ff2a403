// Recomputes the worked example of the page "lora".
export const results = (): string[] => [(4096 * 4096).toLocaleString('en'), (16 * 8192).toLocaleString('en'), ((16 * 8192 * 100) / 4096 ** 2).toFixed(2)];
