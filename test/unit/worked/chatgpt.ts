// Recomputes the worked example of the page "chatgpt": tokens that a conversation makes the model read, and pairs in a ranking.
const [turns, question, answer] = [10, 50, 150];
const read = (turn: number): number => turn * question + (turn - 1) * answer;
const all = Array.from({ length: turns }, (_, index) => read(index + 1)).reduce((sum, tokens) => sum + tokens, 0);
const pairs = (answers: number): number => (answers * (answers - 1)) / 2;

export const results = (): string[] => [...[read(turns), all, turns * answer].map((tokens) => tokens.toLocaleString('en-US')), `= ${pairs(9)}`];
