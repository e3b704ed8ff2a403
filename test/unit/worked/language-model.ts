// Recomputes the worked example of the page "language-model" from its corpus.
const corpus = ['the cat sat', 'the cat ran', 'the dog sat'].map((sentence) => ['<s>', ...sentence.split(' ')]);

const after = (before: string, word: string): number => {
  const followers = corpus.flatMap((words) => words.slice(1).filter((_, index) => words[index] === before));
  return followers.filter((follower) => follower === word).length / followers.length;
};
const product = (sentence: string): number => {
  const words = ['<s>', ...sentence.split(' ')];
  return words.slice(1).reduce((p, word, index) => p * after(words[index] ?? '', word), 1);
};

export const results = (): string[] => [
  after('the', 'cat').toFixed(3),
  after('cat', 'sat').toFixed(3),
  product('the cat sat').toFixed(3),
  `1 · ${after('the', 'dog').toFixed(3)} · ${after('dog', 'ran')} = ${product('the dog ran')}`,
];
