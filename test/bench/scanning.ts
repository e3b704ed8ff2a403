// How fast forms are found in texts, against a bare loop over the same strings and against other ways of finding them.

import { copyByHand, formFlag, Hits, Scanner } from '../../src/glossary/matching/automaton.ts';
import type { Form } from '../../src/glossary/matching/buildAutomaton.ts';
import { buildAutomaton } from '../../src/glossary/matching/buildAutomaton.ts';
import type { MatcherTables } from '../../src/glossary/matching/entries.ts';
import { alternation, keywordsOf, libraries, occurrencesByKeyword, trieExpression } from './contenders.ts';
import { type Line, median, report, speedOf, timed } from './measure.ts';

/** The forms of built tables, read back. */
export function formsOf({ terms }: MatcherTables): Form[] {
  return Array.from(terms.entryOf, (entry, index) => ({
    pattern: terms.patterns.at(index) ?? '',
    exact: ((terms.formFlags[index] ?? 0) & formFlag.exact) !== 0,
    entry,
  }));
}

/** More forms of the same make: phrases of as many words, drawn from the words of the texts, each with its plural and its verb forms. */
function multiplied(forms: readonly Form[], times: number, texts: readonly string[]): Form[] {
  const words = [...new Set(texts.flatMap((text) => text.match(/[A-Za-z][a-z]{2,}/g) ?? []).map((word) => word.toLowerCase()))];
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  const patterns = new Set(forms.map(({ pattern }) => pattern));
  while (patterns.size < forms.length * times) {
    const like = forms[random(forms.length)]?.pattern.split(' ').length ?? 1;
    // Single words run out, so they get an ending that nobody writes.
    const ending = like === 1 ? String.fromCharCode(97 + random(26), 97 + random(26)) : '';
    const phrase = Array.from({ length: like }, () => words[random(words.length)]).join(' ') + ending;
    for (const form of ['', 's', 'ed', 'ing']) patterns.add(phrase + form);
  }
  return [...forms, ...[...patterns].slice(forms.length).map((pattern) => ({ pattern, exact: false, entry: 0 }))];
}

export function benchScanning(tables: MatcherTables, texts: readonly string[]): void {
  const forms = formsOf(tables);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const sample = texts.filter((_, index) => index % 12 === 0);
  const bareOver = (over: readonly string[]) => (): number => {
    let sum = 0;
    for (const text of over) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    return sum;
  };
  const hits = new Hits();
  const scanOver = (scanner: Scanner, over: readonly string[]) => (): number => {
    let count = 0;
    for (const text of over) {
      hits.clear();
      scanner.scan(text, hits);
      count += hits.count;
    }
    return count;
  };
  const bare = bareOver(texts);
  const engine = new Scanner(tables.terms, tables.narrow);
  const scan = scanOver(engine, texts);
  const ratio = speedOf(scan, bare, 25);
  const speed = (run: () => unknown): string => (characters / 1000 / median(Array.from({ length: 9 }, () => timed(run)))).toFixed(0);
  const byHand = speedOf(scanOver(new Scanner(tables.terms, tables.narrow, copyByHand), texts), bare, 15);
  report(`Scanning ${texts.length} files, ${(characters / 1e6).toFixed(1)} million characters, ${forms.length} forms, ${scan()} hits`, [
    { what: 'bare charCodeAt loop', figure: `${speed(bare)} M/s` },
    { what: 'engine', figure: `${speed(scan)} M/s` },
    { what: 'engine, of a bare charCodeAt loop', figure: ratio.toFixed(3), goal: '>= 0.45', met: ratio >= 0.45 },
    { what: 'engine without the copy of a Node host', figure: byHand.toFixed(3) },
  ]);

  const bareSample = bareOver(sample);
  const scanSample = scanOver(engine, sample);
  const inSample = speedOf(scanSample, bareSample, 25);
  const lines: Line[] = [];
  const folded = sample.map((text) => text.toLowerCase());
  const found = occurrencesByKeyword(forms);
  const best = Math.max(
    ...Object.entries(libraries).map(([name, make]) => {
      const search = make(keywordsOf(forms));
      const alone = speedOf(() => folded.map((text) => search(text, () => {})), bareSample, 5);
      const same = speedOf(() => sample.map((text) => search(text.toLowerCase(), (start, keyword) => found(text, start, keyword))), bareSample, 3);
      lines.push({ what: `${name}, its search alone, text folded for it`, figure: alone.toFixed(3) });
      lines.push({ what: '  with each hit compared in full, so that it finds the same', figure: same.toFixed(4) });
      return same;
    }),
  );
  for (const [name, expression] of [
    ['alternation', alternation(forms)],
    ['trie-shaped', trieExpression(forms)],
  ] as const) {
    const few = name === 'alternation' ? sample.slice(0, 6) : sample;
    const count = () => few.reduce((sum, text) => sum + (text.match(expression)?.length ?? 0), 0);
    const speed = speedOf(count, bareOver(few), 5);
    const times = speedOf(scanOver(engine, few), count, 5);
    const goal = name === 'trie-shaped' ? { goal: 'engine >= 5 x', met: times >= 5 } : {};
    lines.push({ what: `${name} regular expression`, figure: speed.toFixed(4) }, { what: `  engine against it`, figure: `${times.toFixed(1)} x`, ...goal });
  }
  const times = inSample / best;
  lines.push({ what: 'engine against the best npm library', figure: `${times.toFixed(1)} x`, goal: '>= 8 x', met: times >= 8 });
  report('Other ways, of a bare loop', lines);

  const growth: Line[] = [];
  for (const [factor, goal] of [
    [10, 0.6],
    [100, 0.3],
  ] as const) {
    const more = buildAutomaton(multiplied(forms, factor, texts), tables.narrow);
    const share = speedOf(scanOver(new Scanner(more, tables.narrow), texts), scan, 15);
    growth.push({ what: `${factor} times as many forms, of the speed with 1 time`, figure: share.toFixed(2), goal: `>= ${goal}`, met: share >= goal });
  }
  report('A glossary that grows', growth);
}
