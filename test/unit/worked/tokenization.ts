// Recomputes the worked example of the page "tokenization".
export const results = (): string[] => [String('unbelievable'.length), String('unbelievable'.length / 3)];
