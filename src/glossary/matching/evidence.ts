// Decides whether an ambiguous word means its concept here: what the file is about, what stands near, and what speaks
// against it. It must not know how anything was found; all weights stand at the top.
import type { Anchor, Meaning } from './entries.ts';

/** Evidence needed to speak. */
const threshold = 1;
/** How sure each distinct unambiguous concept makes a file to be about language models, 0-1. */
const conceptWeight = 0.15;
const nearWeight = { with: 0.7, strong: 0.5, against: 0.9 };
/** At most this much of each kind counts, so that one long list decides nothing. */
const nearLimit = { for: 1.4, against: 1.6 };
/** Lines within which a word is near, with the share of its weight that counts. Characters bound it on long lines. */
const rings = [
  { lines: 0, characters: 240, share: 1 },
  { lines: 3, characters: 600, share: 0.6 },
  { lines: 15, characters: 2400, share: 0.3 },
] as const;
export const reach = rings[rings.length - 1]!;

/**
 * What a file shows about itself, counted, so that an edit can take its part back.
 * A signal is the index of an anchor, or the number of anchors plus the index of a concept whose unambiguous form was found.
 */
export class FileEvidence {
  readonly #anchors: readonly Anchor[];
  readonly #counts: Int32Array;
  #strength: number | undefined;

  constructor(anchors: readonly Anchor[], concepts: number) {
    this.#anchors = anchors;
    this.#counts = new Int32Array(anchors.length + concepts);
  }

  /** @param times negative to take back */
  add(signal: number, times: number): void {
    this.#counts[signal]! += times;
    this.#strength = undefined;
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

  /** The name under which the file shows one of the libraries. */
  libraryOf(libraries: readonly string[]): string | undefined {
    return this.#anchors.find(({ library }, index) => library !== undefined && this.#counts[index]! > 0 && libraries.includes(library))?.word;
  }

  /** The surest words of the file, for people. */
  get words(): readonly string[] {
    const found = this.#anchors.filter((_, index) => this.#counts[index]! > 0);
    return found
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 3)
      .map(({ word }) => word);
  }
}

/** A word that may be evidence: a clue of some entry, or an unambiguous term of some concept. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Index of the clue word, or -1 for an unambiguous term. */
  readonly clue: number;
  /** Index of the concept of an unambiguous term, or -1. */
  readonly concept: number;
}

/** A place in a text whose meaning is asked for. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** What stands near a spot, for and against one meaning. */
export interface Verdict {
  readonly speaks: boolean;
  /** Sum of the evidence, to compare senses by. */
  readonly score: number;
  /** The marks that spoke for it, the strongest first. */
  readonly near: readonly Mark[];
}

function shareAt(mark: Mark, spot: Spot): number {
  const lines = Math.abs(mark.line - spot.line);
  const characters = mark.start >= spot.end ? mark.start - spot.end : Math.max(spot.start - mark.end, 0);
  return rings.find((ring) => lines <= ring.lines && characters <= ring.characters)?.share ?? 0;
}

/** Weighs one ambiguous meaning at a spot. `marks` are those within `reach`, in any order. */
export function weigh(meaning: Meaning, spot: Spot, marks: Iterable<Mark>, file: FileEvidence): Verdict {
  const best = new Map<string, { mark: Mark; weight: number; against: boolean; onLine: boolean }>();
  for (const mark of marks) {
    const overlaps = mark.start < spot.end && mark.end > spot.start;
    const isFor = mark.clue >= 0 ? meaning.with?.includes(mark.clue) === true : true;
    const against = mark.clue >= 0 && meaning.not?.includes(mark.clue) === true;
    if ((!isFor && !against) || (overlaps && !against)) continue;
    const share = shareAt(mark, spot);
    const weight = share * (against ? nearWeight.against : mark.clue >= 0 ? nearWeight.with : nearWeight.strong);
    const key = `${mark.clue} ${mark.concept}`;
    if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { mark, weight, against, onLine: share === 1 });
  }
  const all = [...best.values()].sort((one, other) => other.weight - one.weight);
  const sum = (against: boolean): number => all.filter((found) => found.against === against).reduce((total, { weight }) => total + weight, 0);
  const score = file.strength + Math.min(sum(false), nearLimit.for) - Math.min(sum(true), nearLimit.against);
  // The line overrules the file: what speaks against the sense beside the word must be answered beside it.
  const lineSays = (against: boolean): boolean => all.some((found) => found.onLine && found.against === against && (against || found.mark.clue >= 0));
  const overruled = lineSays(true) && !lineSays(false);
  return { speaks: score >= threshold && !overruled, score, near: all.filter(({ against }) => !against).map(({ mark }) => mark) };
}

/** Is the word shouted, as in `ATTENTION:` or `CONTEXT!`? Then it is a heading or a warning. */
export function isShouted(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  return (next === ':' || next === '!') && end - start > 3 && /^[A-Z][A-Z ]+$/.test(text.slice(start, end));
}

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
