// Recomputes the worked example of the page "eliza": one decomposition and one reassembly of the DOCTOR script.
export const results = (): string[] => {
  const pieces = /^(.*) (you) (.*) (me)$/.exec('it seems that you hate me')?.slice(1) ?? [];
  const answer = 'WHAT MAKES YOU THINK I 3 YOU'.replace('3', pieces[2]?.toUpperCase() ?? '');
  return [...pieces, answer];
};
