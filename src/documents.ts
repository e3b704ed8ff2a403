// Keeps one index for each document that somebody asked about, and follows its edits, so that what a document shows about
// itself is read once, and nothing at all before it is asked for. All who ask for a whole document share what was found.
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

interface Indexed {
  readonly languageId: string;
  readonly index: LineIndex;
  /** What was found last, for all who ask until something changes. */
  found?: { readonly version: number; readonly mode: Mode; readonly all: Promise<readonly Located[]> };
}

export class Documents implements Disposable {
  readonly #library: LibraryLoader;
  readonly #indexes = new Map<TextDocument, Indexed>();
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
        for (const part of partsOf(document)) delete this.#indexes.get(part)?.found;
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
    const finding = this.#indexed(matcher, document).index.findAt(position, mode);
    return finding && { finding, range: rangeOf(finding) };
  }

  /** Everything found in a document, in its order; empty for one that is excluded, too large, or changed meanwhile. */
  async findAll(document: TextDocument): Promise<readonly Located[]> {
    const library = await this.#library.loadQuietly();
    if (!library || document.isClosed || document.lineCount > wholeDocumentLimit || this.isExcluded(document)) return [];
    const indexed = this.#indexed(library.matcher, document);
    const { version } = document;
    const mode = modeOf(document);
    if (indexed.found?.version !== version || indexed.found.mode !== mode) {
      const findings = findAll(indexed.index, document, mode, () => document.isClosed || document.version !== version);
      indexed.found = { version, mode, all: findings.then((all) => all?.map((finding) => ({ finding, range: rangeOf(finding) })) ?? []) };
    }
    return indexed.found.all;
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

  #indexed(matcher: Library['matcher'], document: TextDocument): Indexed {
    const known = this.#indexes.get(document);
    const indexed = known?.languageId === document.languageId ? known : this.#open(matcher, document);
    // The last one asked for stands last.
    this.#indexes.delete(document);
    this.#indexes.set(document, indexed);
    for (const [oldest] of this.#indexes) {
      if (this.#indexes.size <= remembered) break;
      this.#forget(oldest);
    }
    return indexed;
  }

  /** Cells of one notebook know together what it is about: an import in the first one lets a word in the last one speak. */
  #open(matcher: Library['matcher'], document: TextDocument): Indexed {
    this.#forget(document);
    const others = partsOf(document).filter((part) => part !== document);
    const open = (part: TextDocument, beside: LineIndex | undefined): Indexed => {
      const { languageId, fileName } = part;
      const indexed: Indexed = { languageId, index: matcher.openLines(part, { languageId, fileName }, beside) };
      this.#indexes.set(part, indexed);
      return indexed;
    };
    const beside = others.map((part) => this.#indexes.get(part)?.index).find((index) => index !== undefined);
    const indexed = open(document, beside);
    for (const part of others.slice(0, readAlong.cells)) if (!this.#indexes.has(part)) open(part, indexed.index).index.advance(readAlong.characters);
    return indexed;
  }

  #forget(document: TextDocument): void {
    this.#indexes.get(document)?.index.close();
    this.#indexes.delete(document);
  }
}
