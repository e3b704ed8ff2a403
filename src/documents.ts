// Keeps one index for each document that somebody asked about, and follows its edits, so that what a document shows about
// itself is read once, and nothing at all before it is asked for. Findings are looked for anew by each who asks.
import { Disposable, type Event, EventEmitter, languages, Position, Range, type TextDocument, workspace } from 'vscode';
import { type Concept, levels } from './glossary/concept.ts';
import type { Finding, LineIndex, Mode, Place } from './glossary/matching/matcher.ts';
import type { Library, LibraryLoader } from './library.ts';
import { exclusions, modeOf } from './manifest.ts';
import { findAll } from './slices.ts';

/** A finding at its place in a document. */
export interface Located {
  readonly finding: Finding<Place>;
  readonly range: Range;
}

/** A concept of a document, and where it stands in it. */
export interface ConceptInDocument {
  readonly concept: Concept;
  readonly ranges: readonly Range[];
}

/** A document with more lines than this is not searched as a whole: only hovers look into it. */
export const wholeDocumentLimit = 100_000;
/** So many documents are remembered, the last ones that somebody asked about; more would only hold memory. */
const remembered = 100;
/** So many cells of a notebook, and so many characters of each, are read with the first one that somebody asks about. */
const readAlong = { cells: 50, characters: 10_000 };

const rangeOf = ({ start, end }: Finding<Place>): Range => new Range(new Position(start.line, start.character), new Position(end.line, end.character));

/** The cells of its notebook, for a cell; for any other document itself alone. */
function partsOf(document: TextDocument): readonly TextDocument[] {
  if (document.uri.scheme !== 'vscode-notebook-cell') return [document];
  const notebooks = workspace.notebookDocuments.map((notebook) => notebook.getCells().map((cell) => cell.document));
  return notebooks.find((cells) => cells.includes(document)) ?? [document];
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
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
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
    const { languages: ids, globs } = exclusions(document);
    return ids.includes(document.languageId) || globs.some((pattern) => languages.match({ pattern }, document) > 0);
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
    const findings = await findAll(index, document, modeOf(document), () => document.isClosed || document.version !== version);
    return findings?.map((finding) => ({ finding, range: rangeOf(finding) })) ?? [];
  }

  /** The concepts of `findAll`, the most specific first, then the most frequent. */
  async concepts(document: TextDocument): Promise<readonly ConceptInDocument[]> {
    const found = new Map<Concept, Range[]>();
    for (const { finding, range } of await this.findAll(document)) {
      const concept = this.#library.current?.glossary.get(finding.senses[0]?.slug ?? '');
      const ranges = concept && found.get(concept);
      if (ranges) ranges.push(range);
      else if (concept) found.set(concept, [range]);
    }
    return [...found]
      .map(([concept, ranges]) => ({ concept, ranges }))
      .sort((a, b) => levels.indexOf(b.concept.level) - levels.indexOf(a.concept.level) || b.ranges.length - a.ranges.length);
  }

  #index(matcher: Library['matcher'], document: TextDocument): LineIndex {
    const known = this.#indexes.get(document);
    const index = known?.languageId === document.languageId ? known.index : this.#open(matcher, document);
    // The last one asked for stands last.
    this.#indexes.delete(document);
    this.#indexes.set(document, { languageId: document.languageId, index });
    for (const [oldest] of this.#indexes) {
      if (this.#indexes.size <= remembered) break;
      this.#forget(oldest);
    }
    return index;
  }

  /** Cells of one notebook know together what it is about: an import in the first one lets a word in the last one speak. */
  #open(matcher: Library['matcher'], document: TextDocument): LineIndex {
    this.#forget(document);
    const others = partsOf(document).filter((part) => part !== document);
    const open = (part: TextDocument, beside: LineIndex | undefined): LineIndex => {
      const { languageId, fileName } = part;
      const index = matcher.openLines(part, { languageId, fileName }, beside);
      this.#indexes.set(part, { languageId, index });
      return index;
    };
    const beside = others.map((part) => this.#indexes.get(part)?.index).find((index) => index !== undefined);
    const index = open(document, beside);
    for (const part of others.slice(0, readAlong.cells)) if (!this.#indexes.has(part)) open(part, index).advance(readAlong.characters);
    return index;
  }

  #forget(document: TextDocument): void {
    this.#indexes.get(document)?.index.close();
    this.#indexes.delete(document);
  }
}
