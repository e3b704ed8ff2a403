// Recomputes the worked example of the page "memory-mapping".
export const results = (): string[] => [`${20 - 16} GB`, `${(20 - 16) / 5} s`];
