// Recomputes the worked example of the page "natural-language-processing".
const bigrams = (text: string): Set<string> => {
  const words = text.split(' ');
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
};

export const results = (): string[] => {
  const [a, b] = [bigrams('the dog bit the man'), bigrams('the man bit the dog')];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const all = new Set([...a, ...b]).size;
  return [`${shared} / ${all} = ${(shared / all).toFixed(2)}`];
};
