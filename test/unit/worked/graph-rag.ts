// Recomputes the worked example of the page "graph-rag".
export const results = (): string[] => [(1669 * 600).toLocaleString('en')];
