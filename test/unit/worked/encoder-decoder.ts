// Recomputes the worked example of the page "encoder-decoder".
const causal = (tokens: number): number => (tokens * (tokens + 1)) / 2;
const [input, output] = [100, 20];

export const results = (): string[] =>
  [input ** 2, output * input, causal(output), input ** 2 + output * input + causal(output), causal(input + output)].map((pairs) =>
    pairs.toLocaleString('en-US'),
  );
