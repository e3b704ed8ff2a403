// Keeps one index of findings for each document that somebody asked about, and follows its edits,
// so that nothing is scanned twice and nothing at all before it is asked for.
import { Disposable, type Event, EventEmitter, languages, Position, Range, type TextDocument, workspace } from 'vscode';
import type { Finding, LineIndex, Mode, Place } from './glossary/matching/matcher.ts';
import type { Library, LibraryLoader } from './library.ts';
import { setting } from './manifest.ts';
import { findAll } from './slices.ts';

/** A finding at its place in a document. */
export interface Located {
  readonly finding: Finding<Place>;
  readonly range: Range;
}

/** A document with more lines than this is not searched as a whole: only hovers look into it. */
export const wholeDocumentLimit = 100_000;
/** So many documents are remembered, the last ones that somebody asked about; more would only hold memory. */
const remembered = 100;

const rangeOf = ({ start, end }: Finding<Place>): Range => new Range(new Position(start.line, start.character), new Position(end.line, end.character));

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
    const { version } = document;
    const mode = setting('hover.mode', document) === 'eager' ? 'eager' : 'confident';
    const findings = await findAll(index, document, mode, () => document.isClosed || document.version !== version);
    return findings?.map((finding) => ({ finding, range: rangeOf(finding) })) ?? [];
  }

  #index(matcher: Library['matcher'], document: TextDocument): LineIndex {
    const { languageId, fileName } = document;
    const known = this.#indexes.get(document);
    const index = known?.languageId === languageId ? known.index : matcher.openLines(document, { languageId, fileName });
    // The last one asked for stands last.
    this.#indexes.delete(document);
    this.#indexes.set(document, { languageId, index });
    for (const [oldest] of this.#indexes) {
      if (this.#indexes.size <= remembered) break;
      this.#indexes.delete(oldest);
    }
    return index;
  }
}
