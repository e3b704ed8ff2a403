// Recomputes the worked example of the page "wordpiece".
export const results = (): string[] => {
  const vocab = new Set(['to', 'token', '##iz', '##izer', '##s']);
  const word = 'tokenizers';
  const pieces: string[] = [];
  for (let start = 0; start < word.length; ) {
    let end = word.length;
    while (end > start && !vocab.has((start ? '##' : '') + word.slice(start, end))) end--;
    if (end === start) return ['[UNK]'];
    pieces.push((start ? '##' : '') + word.slice(start, end));
    start = end;
  }
  return [String(pieces.length), pieces.join(' ')];
};
