// Recomputes the worked example of the page "multiple-completions".
export const results = (): string[] => [(1 - (1 - 0.3) ** 5).toFixed(3), (1000 + 5 * 200).toLocaleString('en'), (5 * (1000 + 200)).toLocaleString('en')];
