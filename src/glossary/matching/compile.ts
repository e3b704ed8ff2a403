// Turns the glossary into the matcher's tables at build time: every term and symbol with its other forms, the words
// that are evidence, and what each of them means. It must not know how a text is scanned or judged.
import type { Clues, GlossaryData } from '../concept.ts';
import { libraries, likelyWords, likelyWordWeight, modelKeys, modelKeyWeight, modelWords, modelWordWeight } from './anchors.ts';
import { buildAutomaton, type Form } from './buildAutomaton.ts';
import { type Anchor, type Entry, type Meaning, writeMeanings } from './entries.ts';
import { inflect, pluralOfAcronym } from './inflection.ts';
import { store } from './stored.ts';
import { pack } from './tables.ts';
import { makeNarrowTable, toPattern } from './words.ts';

const wordList = (list: string | undefined): string[] => list?.split(' ') ?? [];

/** A library's name as evidence compares it: `llama.cpp` and `llama-cpp` are `llamacpp`. */
const libraryKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

function listAnchors(data: GlossaryData): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [library, { imports, mentions, weight }] of Object.entries(libraries)) {
    for (const word of wordList(imports)) anchors.push({ word, library, weight, imported: true });
    for (const word of wordList(mentions)) anchors.push({ word, library, weight });
  }
  for (const word of modelKeys.split(' ')) anchors.push({ word, weight: modelKeyWeight });
  for (const word of modelWords.split(' ')) anchors.push({ word, weight: modelWordWeight });
  for (const word of likelyWords.split(' ')) anchors.push({ word, weight: likelyWordWeight });
  const named = new Set(data.concepts.flatMap(({ symbols }) => symbols.flatMap(({ libraries, short }) => (short ? [...libraries, short.library] : libraries))));
  for (const word of named) {
    const library = libraryKey(word);
    if (libraries[library] === undefined) anchors.push({ word, library, weight: 0.3 });
  }
  return anchors;
}

/** Forms of one kind of entry; a form that somebody listed keeps forms out that were only derived. */
class FormList {
  readonly #listed = new Map<string, Form>();
  readonly #derived = new Map<string, Form>();

  list(form: Form): void {
    if (form.pattern.length > 200) return;
    this.#listed.set(this.#key(form), form);
    // `nn.LSTM` is `nn::LSTM` in C++ and Rust.
    if (/[a-z]\.[a-z]/i.test(form.pattern)) this.list({ ...form, pattern: form.pattern.replaceAll('.', '::') });
  }

  derive(form: Form): void {
    this.#derived.set(this.#key(form), form);
  }

  all(): Form[] {
    const taken = new Set([...this.#listed.values()].filter(({ exact }) => !exact).map(({ pattern }) => pattern.replaceAll(' ', '')));
    const derived = [...this.#derived.values()].filter(({ pattern }) => !taken.has(pattern.replaceAll(' ', '')));
    return [...this.#listed.values(), ...derived];
  }

  #key({ pattern, exact, entry }: Form): string {
    return `${entry} ${exact} ${pattern}`;
  }
}

/** Every clue word once, by number, sorted like the forms: so the numbers of neighbouring forms are neighbours. */
class ClueWords {
  readonly #words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(data: GlossaryData) {
    const all = data.concepts.flatMap(({ terms, symbols }) => [...terms, ...symbols]).flatMap(({ clues }) => (clues ? [...clues.with, ...clues.not] : []));
    this.#words = [...new Set(all.map((word) => toPattern(word, false)))].sort();
    this.#numbers = new Map(this.#words.map((word, number) => [word, number]));
  }

  /** The lists of an entry, as numbers. @param name what is ambiguous */
  of(clues: Clues | undefined, name: string): Pick<Meaning, 'with' | 'not' | 'phrases'> {
    if (!clues) return {};
    const [speakFor, speakAgainst] = [clues.with, clues.not].map((words) => words.map((word) => this.#numbers.get(toPattern(word, false))!));
    const joined = (pattern: string | undefined) => pattern?.replaceAll(' ', '') ?? '';
    const own = joined(toPattern(name, false));
    const phrases = speakAgainst!.filter((clue) => joined(this.#words[clue]).length > own.length && joined(this.#words[clue]).includes(own));
    return { with: speakFor!, not: speakAgainst!, ...(phrases.length > 0 ? { phrases } : {}) };
  }

  forms(): Form[] {
    const forms = new FormList();
    for (const [entry, pattern] of this.#words.entries()) {
      forms.list({ pattern, exact: false, entry });
      for (const form of inflect(pattern)) forms.derive({ pattern: form, exact: false, entry });
    }
    return forms.all();
  }
}

/** How many single letters change one word into the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1) {
      next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (other[at - 1] === letter ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

const nearest = (word: string, candidates: readonly string[]): string =>
  candidates.reduce((best, candidate) => (distance(word, candidate) < distance(word, best) ? candidate : best), candidates[0] ?? word);

/** Terms are written in capitals if two of their letters stand together as such (`LSTM`, `LoRA`). */
const inCapitals = (text: string): boolean => /[A-Z]{2}/.test(text);

/** @returns all tables in one flat buffer, for `createMatcher` */
export function compile(data: GlossaryData): Uint8Array {
  const entries: Entry[] = [];
  const clueWords = new ClueWords(data);
  const anchorForms = new FormList();
  const termForms = new FormList();
  const symbolForms = new FormList();
  const anchors = listAnchors(data);
  const ambiguousNames = new Set(data.concepts.flatMap(({ symbols }) => symbols.filter(({ clues }) => clues).map(({ name }) => toPattern(name, false))));
  const addEntry = (entry: Entry): number => entries.push(entry) - 1;

  for (const [anchor, { word }] of anchors.entries()) {
    const exact = /^[A-Z]/.test(word);
    anchorForms.list({ pattern: toPattern(word, exact), exact, entry: addEntry({ anchor }) });
  }
  for (const [slug, concept] of data.concepts.entries()) {
    for (const { text, language, case: letters, misspelling, clues } of concept.terms) {
      const exact = letters === 'exact';
      const rightOnes = [
        ...concept.terms.filter((term) => term.language === language && !term.misspelling).map((term) => term.text),
        concept.text[language].name,
      ];
      const entry = addEntry({
        slug,
        ...clueWords.of(clues, text),
        ...(misspelling ? { right: nearest(text, rightOnes) } : {}),
        ...(inCapitals(text) ? { capitals: true } : {}),
      });
      const pattern = toPattern(text, exact);
      termForms.list({ pattern, exact, entry });
      for (const form of exact ? pluralOfAcronym(pattern) : inflect(pattern)) termForms.derive({ pattern: form, exact, entry });
    }
    for (const { name, libraries: homes, clues, except, short } of concept.symbols) {
      const [head = '', tail] = name.split('*');
      const core = (head || (tail ?? '')).replace(/^--/, '');
      const severalWords = toPattern(core, false).includes(' ');
      // Classes are written in one way, and so are `<|im_start|>` and `[CLS]`, whose letters a tokenizer reads as they are.
      const isClass = /^[A-Z][A-Za-z\d]*$/.test(core);
      const isExact = core.length === 1 || isClass || (!severalWords && /[A-Z]/.test(core)) || /^[<[].*[>\]]$/.test(core);
      const entry = addEntry({
        slug,
        symbol: name,
        ...clueWords.of(clues, name),
        ...(homes.length > 0 ? { libraries: homes.map(libraryKey) } : {}),
        ...(tail === undefined ? {} : head === '' ? { open: 'start' as const } : { open: 'end' as const, tail }),
        ...(except.length > 0 ? { except } : {}),
        ...(severalWords ? { severalWords } : {}),
        ...(head.startsWith('--') && (!severalWords || ambiguousNames.has(toPattern(core, false))) ? { dashes: '--' as const } : {}),
        ...(inCapitals(name) ? { capitals: true } : {}),
      });
      symbolForms.list({ pattern: toPattern(core, isExact), exact: isExact, entry });
      if (short) {
        const own = addEntry({ slug, symbol: name, libraries: [libraryKey(short.library)], dashes: '-' });
        symbolForms.list({ pattern: toPattern(short.flag.slice(1), true), exact: true, entry: own });
      }
    }
  }

  const allForms = [anchorForms, termForms, symbolForms].flatMap((forms) => forms.all());
  const clueForms = clueWords.forms();
  const letters = new Set([...allForms, ...clueForms].flatMap(({ pattern }) => Array.from(pattern, (character) => character.charCodeAt(0))));
  const narrow = makeNarrowTable(letters);
  const withPrefix = (prefix: string, tables: object) => Object.fromEntries(Object.entries(tables).map(([name, table]) => [`${prefix}.${name}`, table]));
  return pack({
    narrow,
    meanings: writeMeanings({ slugs: data.concepts.map(({ slug }) => slug), anchors }, entries),
    ...withPrefix('terms', store(buildAutomaton(allForms, narrow))),
    // Clues are looked for in some lines around a word, which needs no sieve of 40 KB.
    ...withPrefix('clues', store({ ...buildAutomaton(clueForms, narrow), firstWords: undefined })),
  });
}
