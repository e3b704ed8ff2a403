// What a survey of a workspace finds, file by file, and what it comes to: each concept with its places, what was skipped and why.
// Pure: it knows findings and paths, not where files come from or how they are shown.
import type { Slug } from '../glossary/concept.ts';
import type { Finding, Matcher, Mode, Place as Position } from '../glossary/matching/matcher.ts';

/** Bounds of a survey; beyond them files are skipped, and told. */
export const limits = { files: 200_000, bytes: 2_000_000 } as const;
/** Of each concept and each reason, no more places and files than these are kept to show. */
const kept = 30;

export type Reason = 'binary' | 'large' | 'unreadable' | 'limit';

/** A concept in a file: how often, and where first; both counted from 0. */
export interface Found {
  readonly slug: Slug;
  readonly count: number;
  readonly line: number;
  readonly character: number;
}
/** What one file shows. */
export type Outcome = readonly Found[] | Reason;

/** A concept in a file, in a survey. `file` is whatever names files to the one who asked. */
export interface Place extends Omit<Found, 'slug'> {
  readonly file: string;
}
export interface Surveyed {
  readonly slug: Slug;
  readonly count: number;
  readonly files: number;
  /** The files that have it most, the first of them the most. */
  readonly places: readonly Place[];
}
export interface Survey {
  /** The most frequent first. */
  readonly concepts: readonly Surveyed[];
  /** Files that were read. */
  readonly files: number;
  readonly skipped: readonly { readonly reason: Reason; readonly count: number; readonly files: readonly string[] }[];
}

/** Is it text? Decided as git does. */
export const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);

/** The concepts of findings, each once, in the order in which they come first. */
export function summarise(findings: readonly Pick<Finding<Position>, 'senses' | 'start'>[]): Found[] {
  const found = new Map<Slug, { slug: Slug; count: number; line: number; character: number }>();
  for (const { senses, start } of findings) {
    const slug = senses[0]?.slug;
    if (slug === undefined) continue;
    const known = found.get(slug);
    if (known) known.count += 1;
    else found.set(slug, { slug, count: 1, line: start.line, character: start.character });
  }
  return [...found.values()];
}

/** What a text shows that is searched at once. */
export function findIn(matcher: Matcher, content: string, fileName: string, mode: Mode): Found[] {
  // VS Code counts columns from behind a byte order mark.
  const text = content.replace(/^\ufeff/, '');
  let line = 0;
  let lineStart = 0;
  // In order of the text, so that its lines are counted once.
  const placeAt = (offset: number): Position => {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    return { line, character: offset - lineStart };
  };
  const findings = matcher.findAll(text, { languageId: '', fileName }, mode);
  return summarise(findings.map(({ senses, start }) => ({ senses, start: placeAt(start) })));
}

const best = (places: readonly Place[]): Place[] =>
  [...places].sort((one, other) => other.count - one.count || (one.file < other.file ? -1 : 1)).slice(0, kept);

/** Adds up the outcomes of files. */
export class Tally {
  readonly #concepts = new Map<Slug, { count: number; files: number; places: Place[] }>();
  readonly #skipped = new Map<Reason, { count: number; readonly files: string[] }>();
  #files = 0;

  add(file: string, outcome: Outcome): void {
    if (typeof outcome === 'string') {
      const skipped = this.#skipped.get(outcome) ?? { count: 0, files: [] };
      skipped.count += 1;
      if (skipped.files.length < kept) skipped.files.push(file);
      this.#skipped.set(outcome, skipped);
      return;
    }
    this.#files += 1;
    for (const { slug, count, line, character } of outcome) {
      const concept = this.#concepts.get(slug) ?? { count: 0, files: 0, places: [] };
      if (concept.files === 0) this.#concepts.set(slug, concept);
      concept.count += count;
      concept.files += 1;
      concept.places.push({ file, count, line, character });
      if (concept.places.length >= 8 * kept) concept.places = best(concept.places);
    }
  }

  get survey(): Survey {
    return {
      concepts: [...this.#concepts]
        .map(([slug, { count, files, places }]) => ({ slug, count, files, places: best(places) }))
        .sort((one, other) => other.count - one.count || (one.slug < other.slug ? -1 : 1)),
      files: this.#files,
      skipped: [...this.#skipped].map(([reason, { count, files }]) => ({ reason, count, files })),
    };
  }
}

/** One folder to survey. */
export interface Root {
  /** A path for threads, a URI for `workspace.fs`; without a `/` at the end. */
  readonly folder: string;
  /** Globs of paths relative to the folder, see `globs`. */
  readonly exclude: readonly string[];
  /** Globs of whole paths, with `/` for every separator. */
  readonly excludePaths: readonly string[];
  /** Whether .gitignore files count. */
  readonly readsIgnoreFiles: boolean;
}

/** Says how far a survey is; the total grows while folders are still walked. */
export type Progress = (done: number, total: number) => void;

/** Surveys folders. Given up, it resolves to nothing. */
export interface Surveyor {
  survey(roots: readonly Root[], mode: Mode, progress: Progress, signal: AbortSignal): Promise<Survey | undefined>;
  dispose(): void;
}
