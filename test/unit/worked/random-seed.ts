// Recomputes the worked example of the page "random-seed".
export const results = (): string[] => {
  const drawn: number[] = [];
  for (let x = 7; drawn.length < 4; ) {
    x = (5 * x + 3) % 16;
    drawn.push(x);
  }
  return drawn.map(String);
};
