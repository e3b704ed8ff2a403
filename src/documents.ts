// Keeps one index of findings for each document that somebody asked about, and follows its edits,
// so that nothing is scanned twice and nothing at all before it is asked for.
import { Disposable, type Event, EventEmitter, languages, Position, Range, type TextDocument, workspace } from 'vscode';
import type { Finding, LineIndex, Mode, Place } from './glossary/matching/matcher.ts';
import type { Library, LibraryLoader } from './library.ts';
import { setting } from './manifest.ts';

/** A finding at its place in a document. */
export interface Located {
  readonly finding: Finding<Place>;
  readonly range: Range;
}

/** A document with more lines than this is not searched as a whole: only hovers look into it. */
export const wholeDocumentLimit = 100_000;
/** What is read between two looks at the clock, well under a millisecond's work; and milliseconds of work between two turns of the event loop. */
const step = { characters: 20_000, lines: 500 };
const sliceTime = 5;

const rangeOf = ({ start, end }: Finding<Place>): Range => new Range(new Position(start.line, start.character), new Position(end.line, end.character));

/** Lets the event loop turn whenever a slice of time is over. */
class Slices {
  #began = performance.now();

  async next(): Promise<void> {
    if (performance.now() - this.#began < sliceTime) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#began = performance.now();
  }
}

export class Documents implements Disposable {
  readonly #library: LibraryLoader;
  readonly #indexes = new Map<TextDocument, { readonly languageId: string; readonly index: LineIndex }>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  /** Fires after an indexed document has changed. */
  readonly onDidChange: Event<TextDocument> = this.#changed.event;

  constructor(library: LibraryLoader) {
    this.#library = library;
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.onDidCloseTextDocument((document) => this.#indexes.delete(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const known = this.#indexes.get(document);
        if (!known || contentChanges.length === 0) return;
        known.index.edit(contentChanges);
        this.#changed.fire(document);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#indexes.clear();
  }

  /** Whether the user wants silence in this document. */
  isExcluded(document: TextDocument): boolean {
    return setting('exclude', document).some(
      (entry) => typeof entry === 'string' && (entry === document.languageId || (/[*/?{[]/.test(entry) && languages.match({ pattern: entry }, document) > 0)),
    );
  }

  /** The term or symbol at a position, under the given mode. */
  findAt({ matcher }: Library, document: TextDocument, position: Position, mode: Mode): Located | undefined {
    const finding = this.#index(matcher, document).findAt(position, mode);
    return finding && { finding, range: rangeOf(finding) };
  }

  /** Everything found in a document, in its order; empty for one that is excluded, too large, or changed meanwhile. */
  async findAll(document: TextDocument): Promise<readonly Located[]> {
    const library = await this.#library.loadQuietly();
    if (!library || document.isClosed || document.lineCount > wholeDocumentLimit || this.isExcluded(document)) return [];
    const index = this.#index(library.matcher, document);
    const { version, lineCount } = document;
    const slices = new Slices();
    const isStale = (): boolean => document.isClosed || document.version !== version;
    while (!index.advance(step.characters)) {
      await slices.next();
      if (isStale()) return [];
    }
    const mode = setting('hover.mode', document) === 'eager' ? 'eager' : 'confident';
    const located: Located[] = [];
    for (let first = 0; first < lineCount; ) {
      let last = first;
      for (let characters = 0; last < lineCount && last < first + step.lines && characters < step.characters; last += 1) {
        characters += document.lineAt(last).text.length;
      }
      for (const finding of index.findIn(first, last - 1, mode)) {
        // One over a line break may touch the piece before, which had it already.
        if (finding.start.line >= first) located.push({ finding, range: rangeOf(finding) });
      }
      first = last;
      await slices.next();
      if (isStale()) return [];
    }
    return located;
  }

  #index(matcher: Library['matcher'], document: TextDocument): LineIndex {
    const { languageId, fileName } = document;
    const known = this.#indexes.get(document);
    if (known?.languageId === languageId) return known.index;
    const index = matcher.openLines(document, { languageId, fileName });
    this.#indexes.set(document, { languageId, index });
    return index;
  }
}
