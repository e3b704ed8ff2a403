// Recomputes the worked example of the page "fp8".
export const results = (): string[] => {
  const round = (x: number, bits: number, largest: number): number => {
    const step = 2 ** (Math.floor(Math.log2(x)) - bits);
    return Math.min(largest, Math.round(x / step) * step);
  };
  return [round(1.1, 3, 448), round(1.1, 2, 57_344), round(500, 3, 448), round(500, 2, 57_344), 4 + 8 / 32, 4 + 8 / 16].map(String);
};
