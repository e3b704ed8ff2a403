// Recomputes the worked example of the page "instruction-tuning".
export const results = (): string[] => [String((10000 * 800 * 3) / 1e6), (15e12 / 24e6).toLocaleString('en')];
