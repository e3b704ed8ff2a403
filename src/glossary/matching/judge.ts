// Chooses what speaks in a text: of overlapping candidates the first and longest that may, and its senses, best first.
// It must not know how candidates were found or where documents come from.
import { Hits, Scanner } from './automaton.ts';
import { type Candidate, type Found, isPlain } from './candidates.ts';
import type { MatcherTables } from './entries.ts';
import { type FileEvidence, isShouted, type Mark, reach, weigh } from './evidence.ts';
import type { Finding, Mode, Reason, Sense } from './matcher.ts';

/** Senses whose evidence is closer than this are both told. */
const undecided = 0.35;
/** Scores of what needs no weighing, on the scale of the evidence's. */
const scoreOf = { library: 3, plain: 2, asWritten: 0.3, unknownLibrary: 0.5 };

interface Opinion {
  readonly found: Found;
  readonly score: number;
  readonly speaks: boolean;
  readonly reason: Reason;
}

/** The words that may be evidence in a text, read when the first ambiguous candidate asks. */
class Surroundings {
  readonly #text: string;
  readonly #readMarks: () => Mark[];
  #marks: Mark[] | undefined;
  #lineStarts: number[] | undefined;

  constructor(text: string, readMarks: (surroundings: Surroundings) => Mark[]) {
    this.#text = text;
    this.#readMarks = () => readMarks(this);
  }

  lineOf(offset: number): number {
    this.#lineStarts ??= lineStartsOf(this.#text);
    return lastAtMost(this.#lineStarts, offset);
  }

  /** The marks within reach of `[start, end)`. */
  *near(start: number, end: number): Iterable<Mark> {
    this.#marks ??= this.#readMarks();
    const marks = this.#marks;
    for (let index = firstFrom(marks, start - reach.characters); index < marks.length; index += 1) {
      const mark = marks[index]!;
      if (mark.start > end + reach.characters) return;
      yield mark;
    }
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstFrom(marks: readonly Mark[], start: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Judge {
  readonly #tables: MatcherTables;
  readonly #scanner: Scanner;
  readonly #hits = new Hits();

  constructor(tables: MatcherTables) {
    this.#tables = tables;
    this.#scanner = new Scanner(tables.clues, tables.narrow);
  }

  /**
   * @param candidates by start, then the longest first; all of them are evidence
   * @param from only what touches `[from, to]` is judged
   * @returns findings that do not overlap, in their order. What may not speak leaves its place to what it covers.
   */
  choose(text: string, candidates: readonly Candidate[], file: FileEvidence, mode: Mode, from = 0, to = text.length): Finding[] {
    const findings: Finding[] = [];
    const surroundings = new Surroundings(text, (these) => this.#marks(text, candidates, these));
    let free = 0;
    for (const candidate of candidates) {
      if (candidate.start < free || candidate.end < from) continue;
      if (candidate.start > to) break;
      const finding = this.#judge(text, candidate, surroundings, file, mode);
      if (!finding) continue;
      findings.push(finding);
      free = candidate.end;
    }
    return findings;
  }

  #judge(text: string, candidate: Candidate, surroundings: Surroundings, file: FileEvidence, mode: Mode): Finding | undefined {
    const { start, end, found } = candidate;
    const opinions = found
      .map((each) => this.#opinion(text, each, candidate, surroundings, file))
      .sort((one, other) => Number(other.speaks) - Number(one.speaks) || other.score - one.score);
    const best = opinions[0];
    if (!best || !(best.speaks || mode === 'eager')) return undefined;
    const told = mode === 'eager' ? opinions : opinions.filter(({ speaks, score }) => speaks && best.score - score <= undecided);
    const { right } = best.found.meaning;
    return {
      start,
      end,
      senses: this.sensesOf(told.map((opinion) => opinion.found)),
      reason: best.speaks ? best.reason : { kind: 'eager', words: [] },
      ...(right === undefined ? {} : { misspelling: right }),
    };
  }

  /** The senses, each concept once; the symbol that names it best goes with it. */
  sensesOf(found: readonly Found[]): Sense[] {
    const senses = new Map<number, Sense>();
    for (const { meaning, symbol } of found) {
      const known = senses.get(meaning.slug);
      if (known?.symbol !== undefined) continue;
      senses.set(meaning.slug, { slug: this.#tables.slugs[meaning.slug]!, ...(symbol === undefined ? {} : { symbol }) });
    }
    return [...senses.values()];
  }

  #opinion(text: string, found: Found, { start, end }: Candidate, surroundings: Surroundings, file: FileEvidence): Opinion {
    const { meaning } = found;
    const bonus = found.asWritten ? scoreOf.asWritten : 0;
    if (isPlain(meaning)) return { found, speaks: true, score: scoreOf.plain + bonus, reason: { kind: 'plain', words: [] } };
    const library = meaning.libraries && file.libraryOf(meaning.libraries);
    if (library !== undefined) return { found, speaks: true, score: scoreOf.library + bonus, reason: { kind: 'library', words: [library] } };
    const byFile: Reason = { kind: 'file', words: file.words };
    if (meaning.with === undefined) return { found, speaks: false, score: scoreOf.unknownLibrary + bonus, reason: byFile };
    // With no sure sign anywhere, no word nearby is enough.
    if (file.strength === 0 || (meaning.capitals !== true && isShouted(text, start, end))) return { found, speaks: false, score: bonus, reason: byFile };
    const spot = { start, end, line: surroundings.lineOf(start) };
    const { speaks, score, near } = weigh(meaning, spot, surroundings.near(start, end), file);
    const words = [...new Set(near.map((mark) => text.slice(mark.start, mark.end)))].slice(0, 3);
    return { found, speaks, score: score + bonus, reason: words.length > 0 ? { kind: 'nearby', words } : byFile };
  }

  /** Clue words and unambiguous terms of the text, in their order. */
  #marks(text: string, candidates: readonly Candidate[], surroundings: Surroundings): Mark[] {
    const hits = this.#hits;
    hits.clear();
    this.#scanner.scan(text, 0, text.length, hits);
    const marks: Mark[] = [];
    for (let index = 0; index < hits.count; index += 1) {
      const start = hits.numbers[3 * index]!;
      const clue = this.#tables.clues.entryOf[hits.numbers[3 * index + 2]!]!;
      marks.push({ start, end: hits.numbers[3 * index + 1]!, line: surroundings.lineOf(start), clue, concept: -1 });
    }
    for (const { start, end, found } of candidates) {
      const plain = found.find(({ meaning }) => isPlain(meaning));
      if (plain) marks.push({ start, end, line: surroundings.lineOf(start), clue: -1, concept: plain.meaning.slug });
    }
    return marks.sort((one, other) => one.start - other.start);
  }
}
