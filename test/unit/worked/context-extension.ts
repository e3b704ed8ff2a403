// Recomputes the worked example of the page "context-extension".
export const results = (): string[] => [String(131072 / 8192), (65536 / 16).toLocaleString('en')];
