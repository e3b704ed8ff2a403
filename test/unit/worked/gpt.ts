// Recomputes the worked example of the page "gpt": growth between generations, and the weights of GPT-3 in 16 bits.
export const results = (): string[] => [(1542 / 117).toFixed(0), (175_000 / 1542).toFixed(0), `${(175e9 * 2) / 1e9} GB`];
