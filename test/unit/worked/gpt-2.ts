// Recomputes the worked example of the page "gpt-2": parameters from sizes, and the share of the token table.
const [vocabulary, context] = [50_257, 1024];
const tables = (d: number): number => (vocabulary + context) * d;
const blocks = (d: number, layers: number): number => layers * (12 * d * d + 13 * d);
const total = (d: number, layers: number): number => tables(d) + blocks(d, layers) + 2 * d;

export const results = (): string[] => {
  const small = (vocabulary * 768) / total(768, 12);
  const large = Math.round((100 * vocabulary * 1600) / total(1600, 48));
  if (small < 0.3 || small > 1 / 3) throw new Error(`"nearly a third" is ${small}`);
  return [...[tables(768), blocks(768, 12), 2 * 768, total(768, 12), total(1600, 48)].map((count) => count.toLocaleString('en-US')), String(large)];
};
