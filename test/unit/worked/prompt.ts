// Recomputes the worked example of the page "prompt": what a context window leaves for documents.
export const results = (): string[] => [(8192 - 1000 - 900 - 2100 - 50).toLocaleString('en')];
