// Where the words that may be evidence stand in a text, and how near they are to a place in it.
// It must not know what they are evidence of.

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word near a place. */
export interface Neighbour extends Span {
  /** How much of its weight counts, 0-1: all of it on the same line. */
  readonly share: number;
  /** What it means, where it is an unambiguous term. */
  readonly concept?: number;
}

/** Lines within which a word is near, with the share of its weight that counts. Characters bound it on long lines. */
const rings = [
  { lines: 0, characters: 240, share: 1 },
  { lines: 3, characters: 600, share: 0.6 },
  { lines: 15, characters: 2400, share: 0.3 },
] as const;
/** Nothing further away is near. */
export const reach = rings[rings.length - 1]!;
/** Unambiguous terms that are looked at before and after a place: more would change nothing. */
const companyLimit = 6;

/** An unambiguous term of a concept. */
export interface Company extends Span {
  readonly concept: number;
}

export class Surroundings {
  readonly #lineStarts: readonly number[];
  /** For each clue word where it stands, in order. */
  readonly #clues: ReadonlyMap<number, readonly Span[]>;
  /** In order. */
  readonly #company: readonly Company[];
  /** The last place that was asked about, by its start and end: each of its senses asks the same. */
  #place = { start: -1, end: -1, line: 0 };
  #companyThere: readonly Neighbour[] | undefined;

  constructor(text: string, clues: ReadonlyMap<number, readonly Span[]>, company: readonly Company[]) {
    this.#lineStarts = lineStartsOf(text);
    this.#clues = clues;
    this.#company = company;
  }

  /** Does a clue word hold the place itself as a part of it, as "packet loss" does `loss`? */
  covers(clue: number, { start, end }: Span): boolean {
    const spans = this.#clues.get(clue) ?? [];
    const next = firstFrom(spans, start);
    return spans.slice(Math.max(0, next - 1), next + 1).some((span) => span.start < end && span.end > start && span.end - span.start > end - start);
  }

  /** The nearest place of a clue word, if one is near. */
  nearest(clue: number, place: Span): Neighbour | undefined {
    const spans = this.#clues.get(clue);
    if (spans === undefined) return undefined;
    const next = firstFrom(spans, place.start);
    // Words within the place itself say nothing; one of the next two is beyond them.
    let best: Neighbour | undefined;
    for (let index = Math.max(0, next - 2); index <= next + 1 && index < spans.length; index += 1) best = nearer(best, this.#neighbour(spans[index]!, place));
    return best;
  }

  /** The unambiguous terms near a place, each concept once, the nearest first. */
  company(place: Span): readonly Neighbour[] {
    this.#goTo(place);
    this.#companyThere ??= this.#companyOf(place);
    return this.#companyThere;
  }

  #companyOf(place: Span): readonly Neighbour[] {
    const next = firstFrom(this.#company, place.start);
    const best = new Map<number, Neighbour>();
    for (let index = Math.max(0, next - companyLimit); index < next + companyLimit && index < this.#company.length; index += 1) {
      const term = this.#company[index]!;
      const found = nearer(best.get(term.concept), this.#neighbour(term, place));
      if (found) best.set(term.concept, found);
    }
    return [...best].map(([concept, found]) => ({ ...found, concept })).sort((one, other) => other.share - one.share);
  }

  #goTo({ start, end }: Span): void {
    if (this.#place.start === start && this.#place.end === end) return;
    this.#place = { start, end, line: this.#lineOf(start) };
    this.#companyThere = undefined;
  }

  #neighbour(span: Span, place: Span): Neighbour | undefined {
    if (span.start < place.end && span.end > place.start) return undefined;
    const characters = span.start >= place.end ? span.start - place.end : place.start - span.end;
    if (characters > reach.characters) return undefined;
    this.#goTo(place);
    const lines = Math.abs(this.#lineOf(span.start) - this.#place.line);
    const ring = rings.find((each) => lines <= each.lines && characters <= each.characters);
    return ring && { start: span.start, end: span.end, share: ring.share };
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const nearer = (one: Neighbour | undefined, other: Neighbour | undefined): Neighbour | undefined =>
  one !== undefined && one.share >= (other?.share ?? 0) ? one : other;

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function firstFrom(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
