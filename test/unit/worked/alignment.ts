// Recomputes the worked example of the page "alignment".
export const results = (): string[] => [`${(6 / 200) * 100}%`, `${(30 / 200) * 100}%`];
