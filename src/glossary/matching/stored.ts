// An automaton as the package holds it: the scanner's tables as they are, but patterns and first words, which are large and are
// wanted only later, packed tighter. It must not know what forms mean or how texts are scanned.
import type { AutomatonTables } from './automaton.ts';
import { type FirstWords, restoreWords, storeWords } from './beginnings.ts';
import type { Tables } from './tables.ts';

/** Of so many patterns one is stored whole, the others from where they differ from the one before. */
const stride = 16;
const firstCode = 0x20;

const encodePatterns = (patterns: readonly string[]): string =>
  patterns
    .map((pattern, form) => {
      const before = form % stride === 0 ? '' : patterns[form - 1]!;
      let shared = 0;
      while (shared < pattern.length && pattern[shared] === before[shared]) shared += 1;
      return String.fromCharCode(firstCode + shared) + pattern.slice(shared);
    })
    .join('\n');

/** Patterns that are put together when they are first compared with a text. */
class Patterns {
  readonly #bytes: Uint8Array;
  #coded: readonly string[] | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  at(form: number): string {
    this.#coded ??= new TextDecoder().decode(this.#bytes).split('\n');
    let pattern = '';
    for (let index = form - (form % stride); index <= form; index += 1) {
      const coded = this.#coded[index]!;
      pattern = pattern.slice(0, coded.charCodeAt(0) - firstCode) + coded.slice(1);
    }
    return pattern;
  }
}

/** At build time: the tables to put into the package. */
export function store({ patterns, firstWords, ...tables }: AutomatonTables): Tables {
  const all = Array.from(tables.entryOf, (_, form) => patterns.at(form)!);
  return { ...tables, patterns: new TextEncoder().encode(encodePatterns(all)), ...storeWords(firstWords) };
}

/**
 * On first use: the tables that the scanner reads.
 * @param table what `store` made, by name
 */
export function restore(table: (name: string) => unknown): AutomatonTables {
  const names = ['labels', 'marks', 'linksLength', 'entryOf', 'leadOf', 'formFlags', 'threes'];
  const views = Object.fromEntries(names.map((name) => [name, table(name)])) as unknown as Omit<AutomatonTables, 'patterns' | 'firstWords'>;
  const [slots] = table('slots') as Int32Array;
  let firstWords: FirstWords | undefined;
  return {
    ...views,
    patterns: new Patterns(table('patterns') as Uint8Array),
    get firstWords() {
      if (slots !== 0) firstWords ??= restoreWords(table as (name: string) => Int32Array);
      return firstWords;
    },
  };
}
