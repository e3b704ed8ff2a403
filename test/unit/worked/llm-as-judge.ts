// Recomputes the worked example of the page "llm-as-judge".
export const results = (): string[] => [100, 400].map((lead) => `${Math.round(100 / (1 + 10 ** (-lead / 400)))}%`);
