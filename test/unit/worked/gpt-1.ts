// Recomputes the worked example of the page "gpt-1": the parameters of GPT-1 from its sizes.
const [d, layers, vocabulary, positions] = [768, 12, 40_478, 512];
const tokens = vocabulary * d;
const places = positions * d;
const attention = 4 * (d * d + d);
const feedForward = d * 4 * d + 4 * d + 4 * d * d + d;
const block = attention + feedForward + 2 * 2 * d;

export const results = (): string[] => [tokens, places, block, layers * block, tokens + places + layers * block].map((count) => count.toLocaleString('en-US'));
