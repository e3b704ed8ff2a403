// Recomputes the worked example of the page "state-space-model".
const bytes = 64 * 5120 * 16 * 4;
export const results = (): string[] => [bytes.toLocaleString('en'), String(bytes / 131072)];
