// Recomputes the worked example of the page "image-captioning": overlap of words and of pairs with a reference.
const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at]} ${word}`);
const overlap = (parts: readonly string[], reference: readonly string[]): number => parts.filter((part) => reference.includes(part)).length / parts.length;

export const results = (): string[] => {
  const reference = 'a dog runs across the grass'.split(' ');
  const [good, wrong] = ['a dog runs on grass', 'a cat sleeps on grass'].map((text) => text.split(' ')) as [string[], string[]];
  return [overlap(good, reference), overlap(pairs(good), pairs(reference)), overlap(wrong, reference)].map((value) => value.toFixed(3));
};
