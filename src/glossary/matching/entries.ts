// What the matcher's forms mean: the records that `compile` writes and the matcher reads. Types and their reading only.
import type { Slug } from '../concept.ts';
import type { AutomatonTables } from './automaton.ts';
import { restore } from './stored.ts';
import { unpack } from './tables.ts';

/** A term or a symbol of one concept. */
export interface Meaning {
  /** Index in `slugs`. */
  readonly slug: number;
  /** The canonical name; absent for a term. */
  readonly symbol?: string;
  /** Clue words, as the entries of the clues' automaton number them; present only where the form is ambiguous. */
  readonly with?: readonly number[];
  readonly not?: readonly number[];
  /** Those of `not` that hold the form itself, such as `packet loss`: they settle it. */
  readonly phrases?: readonly number[];
  /** Keys of the libraries in which a symbol has this sense. */
  readonly libraries?: readonly string[];
  /** The right spelling, for a misspelling. */
  readonly right?: string;
  /** Which side of a family pattern is open: `*ForCausalLM` at the start, `Auto*` and `Auto*Model` at the end. */
  readonly open?: 'start' | 'end';
  /** What an identifier of a family with an open end must end in. */
  readonly tail?: string;
  /** Names that the family's pattern fits and that are other concepts' symbols. */
  readonly except?: readonly string[];
  /** What must stand before it: `--temp`, since the word alone is anybody's; `-ngl`. */
  readonly dashes?: '-' | '--';
  /** A symbol of several words, which is unmistakable inside a longer name too. */
  readonly severalWords?: boolean;
  /** Written in capitals, so that capitals do not speak against it. */
  readonly capitals?: boolean;
}

/** A word that shows what a file is about. */
export interface Anchor {
  readonly word: string;
  readonly library?: string;
  /** How surely it shows that the file is about language models, 0-1. */
  readonly weight: number;
  /** Counts only where it is imported or listed as a dependency. */
  readonly imported?: boolean;
}

export type Entry = Meaning | { /** Index in `anchors`. */ readonly anchor: number };

interface Meanings {
  readonly slugs: readonly Slug[];
  readonly anchors: readonly Anchor[];
}

export interface MatcherTables extends Meanings {
  /** Read when first met: most are not in the texts of a session. */
  readonly entryAt: (index: number) => Entry;
  readonly narrow: Uint8Array;
  readonly terms: AutomatonTables;
  readonly clues: AutomatonTables;
}

/** What the matcher's forms mean as text: what is wanted at once, then a line for each entry. */
export const writeMeanings = (meanings: Meanings, entries: readonly Entry[]): Uint8Array =>
  new TextEncoder().encode([meanings, ...entries].map((each) => JSON.stringify(each)).join('\n'));

/** @throws Error when the buffer is not one that `compile` made */
export function readTables(packed: Uint8Array): MatcherTables {
  const table = unpack(packed);
  const bytes = table('meanings') as Uint8Array;
  const headEnd = bytes.indexOf(0x0a);
  const textOf = (part: Uint8Array): string => new TextDecoder().decode(part);
  /** Each as its line until it is met. */
  let entries: (string | Entry)[] | undefined;
  const automaton = (prefix: string): AutomatonTables => restore((name) => table(`${prefix}.${name}`));
  let clues: AutomatonTables | undefined;
  return {
    ...(JSON.parse(textOf(bytes.subarray(0, headEnd))) as Meanings),
    entryAt(index) {
      entries ??= textOf(bytes.subarray(headEnd + 1)).split('\n');
      const known = entries[index]!;
      if (typeof known !== 'string') return known;
      const entry = JSON.parse(known) as Entry;
      entries[index] = entry;
      return entry;
    },
    narrow: table('narrow') as Uint8Array,
    terms: automaton('terms'),
    get clues() {
      clues ??= automaton('clues');
      return clues;
    },
  };
}
