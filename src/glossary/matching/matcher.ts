// The matcher's face: what stands in a text, what a word under the mouse means, all senses of a word that is looked up.
// Pure: it knows the tables that `compile` made, not files or VS Code. One matcher serves one thread.
import type { Slug } from '../concept.ts';
import { type Candidate, isPlain, Reader } from './candidates.ts';
import { type MatcherTables, readTables } from './entries.ts';
import { FileEvidence, isImported } from './evidence.ts';
import { Judge } from './judge.ts';
import { LineIndex, type Lines } from './lineIndex.ts';

// What the matcher is made from comes compressed, and is unpacked when the matcher is.
export { unpacked, unpackedJson } from '../compressed.ts';
export type { Change, LineIndex, Lines, Place } from './lineIndex.ts';

export interface FileContext {
  readonly languageId: string;
  readonly fileName: string;
}
/** `confident`: ambiguous words need evidence; `eager`: every word that could be meant speaks. */
export type Mode = 'confident' | 'eager';
/** Why a finding spoke: 'plain' for unambiguous terms; otherwise the words of the file that gave evidence. */
export interface Reason {
  readonly kind: 'plain' | 'nearby' | 'file' | 'library' | 'eager';
  readonly words: readonly string[];
}
export interface Sense {
  readonly slug: Slug;
  /** The canonical name, when found as a symbol. */
  readonly symbol?: string;
}
/** A place in a text and what it means. Offsets in UTF-16 code units, or places by line and character. */
export interface Finding<Position = number> {
  readonly start: Position;
  readonly end: Position;
  /** Best first; more than one only if the file does not decide. */
  readonly senses: readonly Sense[];
  readonly reason: Reason;
  /** The right spelling, where the text has a known misspelling. */
  readonly misspelling?: string;
}
export interface Matcher {
  /** Findings in their order; they do not overlap. */
  findAll(text: string, context: FileContext, mode: Mode): Finding[];
  /** An index of a document that is read by lines and never joined, such as VS Code's. Nothing is read before it is asked or driven. `beside`: another part of the same file, see `LineIndex`. */
  openLines(lines: Lines, context: FileContext, beside?: LineIndex): LineIndex;
  /** All senses of a word or selection, the best first: in any case, as an identifier or in prose, misspelt or not. */
  senses(term: string): Sense[];
}

/** Longer selections are not terms. */
const longestTerm = 300;

/** Reads evidence and candidates out of texts, and chooses; what all doors of the matcher share. */
export class Engine {
  readonly #tables: MatcherTables;
  readonly #reader: Reader;
  readonly #judge: Judge;

  constructor(tables: MatcherTables) {
    this.#tables = tables;
    this.#reader = new Reader(tables);
    this.#judge = new Judge(tables);
  }

  /** Evidence that a file gives before it is opened: its name and its folder's. */
  evidenceOf({ fileName }: FileContext): FileEvidence {
    const file = new FileEvidence(this.#tables.anchors, this.#tables.slugs.length);
    const name = fileName.split(/[\\/]/).slice(-2).join('/');
    this.read(name, '', (signal) => file.add(signal, 1));
    return file;
  }

  /** @returns the candidates of a text; `show` gets each signal (see `FileEvidence`) that the text gives about its file */
  read(text: string, fileName: string, show?: (signal: number) => void): Candidate[] {
    const { anchors } = this.#tables;
    const candidates = this.#reader.read(text, (anchor, start, end) => {
      if (show && (!anchors[anchor]?.imported || isImported(text, start, end, fileName))) show(anchor);
    });
    if (show) {
      for (const { found } of candidates) for (const { meaning } of found) if (isPlain(meaning)) show(anchors.length + meaning.slug);
    }
    return candidates;
  }

  choose(text: string, candidates: readonly Candidate[], file: FileEvidence, mode: Mode, from?: number, to?: number): Finding[] {
    return this.#judge.choose(text, candidates, file, mode, from, to);
  }

  senses(term: string): Sense[] {
    const text = term.trim().slice(0, longestTerm);
    const candidates = this.#reader.read(text, () => {}, true);
    const [start, end] = [text.search(/[\p{L}\p{N}]/u), text.length - (/[^\p{L}\p{N}]*$/u.exec(text)?.[0].length ?? 0)];
    const whole = candidates.filter((candidate) => candidate.start <= start && candidate.end >= end);
    const chosen = whole.length > 0 ? whole : candidates;
    const longestFirst = [...chosen].sort((one, other) => other.end - other.start - (one.end - one.start));
    const rank = ({ found }: Candidate) =>
      [...found].sort((one, other) => Number(other.asWritten) - Number(one.asWritten) || Number(isPlain(other.meaning)) - Number(isPlain(one.meaning)));
    return this.#judge.sensesOf(longestFirst.flatMap(rank));
  }
}

/**
 * @param tables what `compile` made; it is kept, not copied
 * @throws Error when it is something else
 */
export function createMatcher(tables: Uint8Array): Matcher {
  const engine = new Engine(readTables(tables));
  return {
    findAll(text, context, mode) {
      const file = engine.evidenceOf(context);
      const candidates = engine.read(text, context.fileName, (signal) => file.add(signal, 1));
      return engine.choose(text, candidates, file, mode);
    },
    openLines: (lines, context, beside) => new LineIndex(engine, lines, context, beside),
    senses: (term) => engine.senses(term),
  };
}
