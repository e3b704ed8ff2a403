// Recomputes the worked example of the page "layer-normalization".
export const results = (): string[] => [String((1 + 3) / 2), String(((1 - 2) ** 2 + (3 - 2) ** 2) / 2)];
