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
  /** A flag of one word, such as `--temp`: only with its dashes, since the word alone is anybody's. */
  readonly flag?: boolean;
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

export interface Meanings {
  readonly slugs: readonly Slug[];
  readonly entries: readonly Entry[];
  readonly anchors: readonly Anchor[];
}

export interface MatcherTables extends Meanings {
  readonly narrow: Uint8Array;
  readonly terms: AutomatonTables;
  readonly clues: AutomatonTables;
}

/** @throws Error when the buffer is not one that `compile` made */
export function readTables(packed: Uint8Array): MatcherTables {
  const tables = unpack(packed);
  const { narrow, meaning } = tables;
  if (!(narrow instanceof Uint8Array) || !(meaning instanceof Uint8Array)) throw new Error('not the tables of a matcher');
  const automaton = (prefix: string): AutomatonTables => {
    const own = Object.entries(tables).filter(([name]) => name.startsWith(`${prefix}.`));
    return restore(Object.fromEntries(own.map(([name, table]) => [name.slice(prefix.length + 1), table])), narrow);
  };
  const meanings = JSON.parse(new TextDecoder().decode(meaning)) as Meanings;
  let clues: AutomatonTables | undefined;
  return {
    ...meanings,
    narrow,
    terms: automaton('terms'),
    get clues() {
      clues ??= automaton('clues');
      return clues;
    },
  };
}
