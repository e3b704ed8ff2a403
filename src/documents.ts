// Keeps one index of findings for each document that somebody asked about, and follows its edits,
// so that nothing is scanned twice and nothing at all before it is asked for.
import { Disposable, type Event, EventEmitter, languages, type Position, Range, type TextDocument, workspace } from 'vscode';
import type { DocumentIndex, Finding, Mode } from './glossary/matching/matcher.ts';
import type { Library, LibraryLoader } from './library.ts';
import { setting } from './manifest.ts';

/** A finding at its place in a document. */
export interface Located {
  readonly finding: Finding;
  readonly range: Range;
}

/** Above this many characters a document is not searched as a whole: only hovers look into it. */
export const wholeDocumentLimit = 2_000_000;

export class Documents implements Disposable {
  readonly #library: LibraryLoader;
  readonly #indexes = new Map<TextDocument, DocumentIndex>();
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
        const index = this.#indexes.get(document);
        if (!index) return;
        for (const { rangeOffset, rangeLength, text } of contentChanges) index.edit({ start: rangeOffset, end: rangeOffset + rangeLength, text });
        if (contentChanges.length > 0) this.#changed.fire(document);
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
    const finding = this.#index(matcher, document).findAt(document.offsetAt(position), mode);
    return finding && this.#locate(document, finding);
  }

  /** Everything found in a document, in its order; empty for one that is excluded or too large. */
  async findAll(document: TextDocument): Promise<readonly Located[]> {
    const library = await this.#library.loadQuietly();
    const mode = setting('hover.mode', document) === 'eager' ? 'eager' : 'confident';
    if (!library || document.isClosed || this.isExcluded(document)) return [];
    const index = this.#index(library.matcher, document);
    const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
    return length > wholeDocumentLimit ? [] : index.findIn(0, length, mode).map((finding) => this.#locate(document, finding));
  }

  #locate(document: TextDocument, finding: Finding): Located {
    return { finding, range: new Range(document.positionAt(finding.start), document.positionAt(finding.end)) };
  }

  #index(matcher: Library['matcher'], document: TextDocument): DocumentIndex {
    const known = this.#indexes.get(document);
    if (known) return known;
    const index = matcher.openDocument(document.getText(), { languageId: document.languageId, fileName: document.fileName });
    this.#indexes.set(document, index);
    return index;
  }
}
