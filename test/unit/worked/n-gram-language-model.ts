// Recomputes the worked example of the page "n-gram-language-model".
export const results = (): string[] => [String(1 / 2), (50257n ** 3n).toLocaleString('en')];
