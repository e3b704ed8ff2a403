// Chooses what speaks in a text: of overlapping candidates the first and longest that may, and its senses, best first.
// It must not know how candidates were found or where documents come from.
import { Hits, Scanner } from './automaton.ts';
import { type Candidate, type Found, isPlain } from './candidates.ts';
import type { MatcherTables } from './entries.ts';
import { type FileEvidence, isBetweenWords, isShouted, weigh } from './evidence.ts';
import type { Finding, Mode, Reason, Sense } from './matcher.ts';
import { type Company, type Span, Surroundings } from './surroundings.ts';

/** Senses whose evidence is closer than this are both told. */
const undecided = 0.35;
/** Scores of what needs no weighing, on the scale of the evidence's. */
const scoreOf = { library: 3, plain: 2, asWritten: 0.3, /** Of several words: nothing else is written so. */ asWrittenWords: 0.4 };
/** Clues that a name of code needs which stands between words of prose, where it is mostly the everyday word. */
const proseClues = 2;

interface Opinion {
  readonly found: Found;
  readonly score: number;
  readonly speaks: boolean;
  /** Made only for the opinion that is told. */
  reason(): Reason;
}

const plain: Reason = { kind: 'plain', words: [] };
const eager: Reason = { kind: 'eager', words: [] };

export class Judge {
  readonly #tables: MatcherTables;
  /** Made for the first word that is ambiguous. */
  #scanner: Scanner | undefined;
  readonly #hits = new Hits();

  constructor(tables: MatcherTables) {
    this.#tables = tables;
  }

  /**
   * @param candidates by start, then the longest first; all of them are evidence
   * @param from only what touches `[from, to]` is judged
   * @returns findings that do not overlap, in their order. What may not speak leaves its place to what it covers.
   */
  choose(text: string, candidates: readonly Candidate[], file: FileEvidence, mode: Mode, from = 0, to = text.length): Finding[] {
    const findings: Finding[] = [];
    // Read when the first ambiguous candidate asks: most files have none that could speak.
    let read: Surroundings | undefined;
    const surroundings = (): Surroundings => {
      read ??= this.#surroundings(text, candidates);
      return read;
    };
    let free = 0;
    for (const candidate of candidates) {
      if (candidate.start < free || candidate.end < from) continue;
      if (candidate.start > to) break;
      const opinions = candidate.found.map((found) => this.#opinion(text, found, candidate, surroundings, file));
      const finding = this.#decide(candidate, opinions, mode);
      if (!finding) continue;
      findings.push(finding);
      free = candidate.end;
    }
    return findings;
  }

  #decide({ start, end }: Candidate, opinions: Opinion[], mode: Mode): Finding | undefined {
    opinions.sort((one, other) => Number(other.speaks) - Number(one.speaks) || other.score - one.score);
    const best = opinions[0];
    // A single letter is anybody's, whatever the mode.
    if (!best || !(best.speaks || (mode === 'eager' && end - start > 1))) return undefined;
    // Of the best one's own concept the symbol is told too, however weak: it says what this very name controls.
    const isTold = ({ speaks, score, found }: Opinion): boolean =>
      speaks && (best.score - score <= undecided || found.meaning.slug === best.found.meaning.slug);
    const told = mode === 'eager' ? opinions : opinions.filter(isTold);
    const { right } = best.found.meaning;
    return {
      start,
      end,
      senses: this.sensesOf(told.map(({ found }) => found)),
      reason: best.speaks ? best.reason() : eager,
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

  #opinion(text: string, found: Found, { start, end }: Candidate, surroundings: () => Surroundings, file: FileEvidence): Opinion {
    const { meaning } = found;
    const bonus = !found.asWritten ? 0 : meaning.severalWords === true ? scoreOf.asWrittenWords : scoreOf.asWritten;
    if (isPlain(meaning)) return { found, speaks: true, score: scoreOf.plain + bonus, reason: () => plain };
    const library = meaning.libraries && file.libraryOf(meaning.libraries);
    if (library !== undefined) return { found, speaks: true, score: scoreOf.library + bonus, reason: () => ({ kind: 'library', words: [library] }) };
    const byFile = (): Reason => ({ kind: 'file', words: file.words });
    // With no sure sign anywhere, no word nearby is enough.
    const isHopeless = meaning.with === undefined || file.strength === 0 || (meaning.capitals !== true && isShouted(text, start, end));
    if (isHopeless) return { found, speaks: false, score: bonus, reason: byFile };
    const isProse = found.symbol !== undefined && meaning.severalWords !== true && isBetweenWords(text, start, end);
    const { speaks, score, near } = weigh(meaning, { start, end }, surroundings(), file, isProse ? proseClues : 1);
    const nearby = (): Reason => ({ kind: 'nearby', words: [...new Set(near.map((span) => text.slice(span.start, span.end)))].slice(0, 3) });
    return { found, speaks, score: score + bonus, reason: near.length > 0 ? nearby : byFile };
  }

  #surroundings(text: string, candidates: readonly Candidate[]): Surroundings {
    const hits = this.#hits;
    hits.clear();
    this.#scanner ??= new Scanner(this.#tables.clues, this.#tables.narrow);
    this.#scanner.scan(text, hits);
    const clues = new Map<number, Span[]>();
    hits.each((start, end, form) => {
      const clue = this.#tables.clues.entryOf[form]!;
      const known = clues.get(clue);
      if (known) known.push({ start, end });
      else clues.set(clue, [{ start, end }]);
    });
    const company: Company[] = [];
    for (const { start, end, found } of candidates) {
      for (const { meaning } of found) if (isPlain(meaning)) company.push({ start, end, concept: meaning.slug });
    }
    return new Surroundings(text, clues, company);
  }
}
