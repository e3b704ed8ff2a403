// Recomputes the worked example of the page "quantization".
export const results = (): string[] => [(0.7 / 7).toFixed(1), String(4 + 16 / 128)];
