// Recomputes the worked example of the page "roberta": the parameters of the base size, without the pooler.
const d = 768;
const tables = (50_265 + 514 + 1) * d + 2 * d;
const block = 4 * (d * d + d) + d * 4 * d + 4 * d + 4 * d * d + d + 4 * d;

export const results = (): string[] => [tables, 12 * block, tables + 12 * block].map((count) => count.toLocaleString('en-US'));
