// The other forms that a term is written in: plurals, -ed and -ing of phrases, British and American spelling.
// Used only at build time; it may make forms that nobody writes, since those cost nothing. It must not know concepts.

/** All forms of an English pattern (see `toPattern`) apart from itself. A phrase also bends as a verb; a single word only to its plural. */
export function inflect(pattern: string): string[] {
  const forms = new Set<string>();
  for (const spelling of spellings(pattern)) {
    forms.add(spelling);
    const head = spelling.slice(0, spelling.lastIndexOf(' ') + 1);
    const last = spelling.slice(head.length);
    if (!/^[A-Za-z]{2,}$/.test(last)) continue;
    for (const form of lastWordForms(last, head !== '')) {
      for (const written of spellings(head + form)) forms.add(written);
    }
  }
  forms.delete(pattern);
  return [...forms];
}

/** The plural of an acronym or a name in exact case: a small s. */
export const pluralOfAcronym = (pattern: string): string[] => (/[A-Za-z]{2}$/.test(pattern) && !/s$/i.test(pattern) ? [`${pattern}s`] : []);

function lastWordForms(word: string, inPhrase: boolean): string[] {
  const forms = plural(word);
  const abstract = /^(.{3,})i[sz]ation$/.exec(word);
  if (abstract) forms.push(...['e', 'ed', 'es', 'ing'].map((ending) => `${abstract[1]}iz${ending}`));
  if (/i[sz]e$/.test(word) && word.length > 6) forms.push(...bend(word));
  if (!inPhrase) return forms;
  const gerund = /^(.{3,})ing$/.exec(word)?.[1];
  if (gerund === undefined) return [...forms, ...bend(word)];
  const single = gerund.replace(/([^aeiousl])\1$/, '$1');
  return [...forms, single, `${single}s`, `${gerund}ed`, `${gerund}e`, `${gerund}es`];
}

const bend = (word: string): string[] => {
  const stem = word.replace(/e$/, '');
  const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(word) ? stem + stem.slice(-1) : stem;
  return [`${doubled}ed`, `${doubled}ing`];
};

function plural(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return /ss$|x$|ch$|sh$/.test(word) ? [`${word}es`] : [];
  return [`${word}s`];
}

/** A phrase in British and in American spelling. */
function spellings(phrase: string): string[] {
  const british = phrase
    .replace(/([a-z]{3})iz(e|ed|es|er|ers|ing|ation|ations)\b/g, '$1is$2')
    .replace(/([a-z]{2}[ae])l(ing|ed|er)\b/g, '$1ll$2')
    .replace(/\b(behavi|col|neighb|fav)or/g, '$1our');
  const american = phrase
    .replace(/([a-z]{3})is(e|ed|es|er|ers|ing|ation|ations)\b/g, '$1iz$2')
    .replace(/([a-z]{2}[ae])ll(ing|ed|er)\b/g, '$1l$2')
    .replace(/\b(behavi|col|neighb|fav)our/g, '$1or');
  return [...new Set([phrase, british, american])];
}
