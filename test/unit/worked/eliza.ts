// Recomputes the worked example of the page "eliza": one decomposition and one reassembly of the DOCTOR script.
export const results = (): string[] => {
  const pieces = /^(.*) (you) (.*) (me)$/.exec('it seems that you hate me')?.slice(1) ?? [];
  const answer = 'WHAT MAKES YOU THINK I 3 YOU'.replace(/\d/, (place) => (pieces[Number(place) - 1] ?? '').toUpperCase());
  return [`1 “${pieces[0]}”`.replace(/[“”]/g, ''), answer].map((text) => text.replace(/^1 /, ''));
};
