// Recomputes the worked example of the page "decoder-only-model".
export const results = (): string[] => [(12 * 96 * 12_288 ** 2).toLocaleString('en-US')];
