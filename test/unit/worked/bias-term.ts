// Recomputes the worked example of the page "bias-term".
export const results = (): string[] => [(768 * 3072).toLocaleString('en'), (3072).toLocaleString('en'), `${((3072 / (768 * 3072)) * 100).toFixed(2)}%`];
