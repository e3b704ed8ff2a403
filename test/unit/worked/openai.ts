// Recomputes the worked example of the page "openai": GPT-3's training on DGX-1 machines at full speed.
const seconds = 3.14e23 / 170e12;
const day = 86_400;

export const results = (): string[] => [`${(seconds / 1e9).toFixed(2)} · 10⁹`, (seconds / (365.25 * day)).toFixed(1), (seconds / 1000 / day).toFixed(1)];
