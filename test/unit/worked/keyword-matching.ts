// Recomputes the worked example of the page "keyword-matching".
export const results = (): string[] => {
  const [found, wrong, relevant] = [6, 2, 10];
  return [
    `${found} / ${found + wrong} = ${(found / (found + wrong)).toFixed(2)}`,
    `${found} / ${relevant} = ${(found / relevant).toFixed(2)}`,
    String(found / (found + 0)),
  ];
};
