// Recomputes the worked example of the page "red-teaming".
export const results = (): string[] => [(1 - 0.995 ** 1000).toFixed(3), `${(3 / 300) * 100}%`];
