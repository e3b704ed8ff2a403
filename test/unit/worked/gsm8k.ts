// Recomputes the worked example of the page "gsm8k".
export const results = (): string[] => [2, 8].map((steps) => (0.95 ** steps).toFixed(2));
