// Decides whether an ambiguous word means its concept here: what the file is about, what stands near, and what speaks
// against it. It must not know how anything was found; all weights stand at the top.
import type { Anchor, Meaning } from './entries.ts';
import type { Neighbour, Span, Surroundings } from './surroundings.ts';

/** Evidence needed to speak. */
const threshold = 1;
/** How sure each distinct unambiguous concept makes a file to be about language models, 0-1. */
const conceptWeight = 0.25;
const nearWeight = { with: 0.7, strong: 0.5, against: 1.3 };
/** A concept that the file also calls by an unambiguous name. */
const ownWeight = 0.6;
/** At most this much of each kind counts, so that one long list decides nothing. */
const nearLimit = { for: 1.4, against: 2 };
/**
 * What a file shows about itself, counted, so that an edit can take its part back.
 * A signal is the index of an anchor, or the number of anchors plus the index of a concept whose unambiguous form was found.
 */
export class FileEvidence {
  readonly #anchors: readonly Anchor[];
  readonly #counts: Int32Array;
  #strength: number | undefined;
  #words: readonly string[] | undefined;

  constructor(anchors: readonly Anchor[], concepts: number) {
    this.#anchors = anchors;
    this.#counts = new Int32Array(anchors.length + concepts);
  }

  /** @param times negative to take back */
  add(signal: number, times: number): void {
    this.#counts[signal]! += times;
    this.#strength = undefined;
    this.#words = undefined;
  }

  /** How sure it is that the file is about language models, 0-1: each library, key and concept counts once. */
  get strength(): number {
    this.#strength ??= this.#measure();
    return this.#strength;
  }

  #measure(): number {
    const libraries = new Set<string>();
    let doubt = 1;
    for (const [signal, count] of this.#counts.entries()) {
      if (count <= 0) continue;
      const { library, weight } = this.#anchors[signal] ?? { weight: conceptWeight };
      if (library !== undefined && libraries.has(library)) continue;
      if (library !== undefined) libraries.add(library);
      doubt *= 1 - weight;
    }
    return 1 - doubt;
  }

  /** Does the file call a concept by an unambiguous name? */
  names(concept: number): boolean {
    return this.#counts[this.#anchors.length + concept]! > 0;
  }

  /** The name under which the file shows one of the libraries. */
  libraryOf(libraries: readonly string[]): string | undefined {
    return this.#anchors.find(({ library }, index) => library !== undefined && this.#counts[index]! > 0 && libraries.includes(library))?.word;
  }

  /** The surest words of the file, for people. */
  get words(): readonly string[] {
    this.#words ??= this.#anchors
      .filter((_, index) => this.#counts[index]! > 0)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 3)
      .map(({ word }) => word);
    return this.#words;
  }
}

/** What stands near a place, for and against one meaning. */
export interface Verdict {
  readonly speaks: boolean;
  /** Sum of the evidence, to compare senses by. */
  readonly score: number;
  /** The words that spoke for it, the strongest first. */
  readonly near: readonly Neighbour[];
}

const sum = (neighbours: readonly Neighbour[], weight: number): number => neighbours.reduce((total, { share }) => total + share * weight, 0);
const onLine = (neighbours: readonly Neighbour[]): boolean => neighbours.some(({ share }) => share === 1);

/**
 * Weighs one ambiguous meaning at a place.
 * @param needed how many of its clues must be near
 */
export function weigh(meaning: Meaning, place: Span, surroundings: Surroundings, file: FileEvidence, needed = 1): Verdict {
  const { with: speakFor = [], not: speakAgainst = [], phrases = [] } = meaning;
  if (phrases.some((clue) => surroundings.covers(clue, place))) return { speaks: false, score: 0, near: [] };
  const nearestOf = (clues: readonly number[]) => clues.map((clue) => surroundings.nearest(clue, place)).filter((neighbour) => neighbour !== undefined);
  const clues = nearestOf(speakFor);
  // `attn_weights` is no weight, and says nothing about the `q_proj_weight` beside it.
  const against = nearestOf(speakAgainst.filter((clue) => !phrases.includes(clue)));
  const company = surroundings.company(place);
  const near = sum(clues, nearWeight.with) + sum(company, nearWeight.strong);
  const isNamed = file.names(meaning.slug);
  const score = file.strength + (isNamed ? ownWeight : 0) + Math.min(near, nearLimit.for) - Math.min(sum(against, nearWeight.against), nearLimit.against);
  // Other concepts nearby, and the concept's own name elsewhere in the file, show what the file is about, not which
  // sense an everyday word has at this place; its name in the same line does. Where content lists no clues, none is needed.
  const own = company.filter(({ concept }) => concept === meaning.slug);
  const isMeant = clues.length + Number(onLine(own)) >= Math.min(needed, speakFor.length);
  // The line overrules the file: what speaks against the sense beside the word must be answered beside it.
  const overruled = onLine(against) && !onLine(clues);
  return { speaks: score >= threshold && isMeant && !overruled, score, near: [...clues, ...own, ...company].sort((one, other) => other.share - one.share) };
}

/** Is the word shouted, as in `ATTENTION:` or `CONTEXT!`? Then it is a heading or a warning. */
export function isShouted(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  return (next === ':' || next === '!') && end - start > 3 && /^[A-Z][A-Z ]+$/.test(text.slice(start, end));
}

/** Does it stand between words, as in `the content of a page`, and not in code or in marks? */
export const isBetweenWords = (text: string, start: number, end: number): boolean =>
  /[a-z,] $/.test(text.slice(Math.max(0, start - 2), start)) && /^(?: [a-z]|[.,] )/.test(text.slice(end, end + 2));

/** Does the line import the name at `[start, end)`, or list it as a dependency? */
export function isImported(text: string, start: number, end: number, fileName: string): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 300);
  const before = text.slice(lineStart, start);
  if (/(?:^|[\s;({"'])(?:import|from|require|use|using|include|extern crate|library|package|pip3? install|uv add|npm i|npm install|-m)\b[^;=]*$/i.test(before))
    return true;
  const after = text.slice(end, end + 40);
  if (/["'](?:@[\w-]+\/)?$/.test(before) && /^["']\s*:\s*["'][\^~<>=*\dvwlnf]/.test(after)) return true;
  return (
    /(?:requirements[\w-]*\.txt|pyproject\.toml|setup\.(?:py|cfg)|environment\.ya?ml|Cargo\.toml|go\.mod|Pipfile)$/.test(fileName) && /^[^\w-]?/.test(after)
  );
}
