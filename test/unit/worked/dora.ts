// Recomputes the worked example of the page "dora".
export const results = (): string[] => {
  const row = [3 + 2, 4 + 8];
  const length = Math.hypot(...row);
  const lora = 2 * 4096 * 8;
  return [
    String(Math.hypot(3, 4)),
    String(length),
    `(${row.map((value) => (6.5 * value) / length).join(', ')})`,
    lora.toLocaleString('en'),
    (lora + 4096).toLocaleString('en'),
  ];
};
