// The native tree of the concepts in the active editor, with their places, and the way from one to the next.
import {
  Disposable,
  EventEmitter,
  l10n,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  commands as vscodeCommands,
  window,
  workspace,
} from 'vscode';
import { type Documents, type Located, wholeDocumentLimit } from '../documents.ts';
import type { Concept } from '../glossary/concept.ts';
import { bothNames } from '../glossary/glossary.ts';
import { plainText } from '../glossary/markdown.ts';
import type { LibraryLoader } from '../library.ts';
import { commands, shownLanguages, views } from '../manifest.ts';

interface ConceptNode {
  readonly kind: 'concept';
  readonly concept: Concept;
  readonly places: readonly PlaceNode[];
}
interface PlaceNode {
  readonly kind: 'place';
  readonly document: TextDocument;
  readonly range: Range;
}
type Node = ConceptNode | PlaceNode;

class ConceptTree implements TreeDataProvider<Node> {
  readonly #documents: Documents;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  view: TreeView<Node> | undefined;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return node.kind === 'concept' ? [...node.places] : [];
    const document = window.activeTextEditor?.document;
    if (!document) return this.#empty(l10n.t('Open a file to see its concepts.'));
    const found = await this.#documents.concepts(document);
    if (found.length === 0) {
      const large = document.lineCount > wholeDocumentLimit;
      if (this.#documents.isExcluded(document)) return this.#empty(l10n.t('This file is excluded by the setting llmGloss.exclude.'));
      return this.#empty(large ? l10n.t('This file is too large to list; hovers work.') : l10n.t('No known concept in this file.'));
    }
    this.#empty('');
    return found.map(({ concept, ranges }) => ({ kind: 'concept', concept, places: ranges.map((range) => ({ kind: 'place', document, range })) }));
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'place') {
      const line = node.range.start.line;
      const item = new TreeItem(
        node.document
          .lineAt(Math.min(line, node.document.lineCount - 1))
          .text.trim()
          .slice(0, 120),
      );
      item.description = String(line + 1);
      item.command = { command: 'vscode.open', title: '', arguments: [node.document.uri, { selection: node.range }] };
      return item;
    }
    const [language] = shownLanguages();
    const [name = node.concept.slug, other] = bothNames(node.concept, language);
    const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
    item.description = [other, node.places.length].filter(Boolean).join(' · ');
    item.tooltip = plainText(node.concept.text[language].summary);
    item.iconPath = new ThemeIcon('book');
    item.command = { command: commands.showConcept, title: l10n.t('Show Concept'), arguments: [node.concept.slug] };
    return item;
  }

  #empty(message: string): Node[] {
    if (this.view) this.view.message = message;
    return [];
  }
}

function reveal(editor: TextEditor, { range }: Located): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

export function registerConceptsInFile(library: LibraryLoader, documents: Documents): Disposable {
  const tree = new ConceptTree(documents);
  tree.view = window.createTreeView<Node>(views.inThisFile, { treeDataProvider: tree });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => tree.refresh(), 300);
  };
  /** Goes to the next (or previous) concept after the cursor and around the end; with a slug, to that concept only. */
  const go = async (step: 1 | -1, slug: unknown): Promise<void> => {
    const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
    if (!editor || !(await library.loadOrTell())) return;
    const all = await documents.findAll(editor.document);
    const found = typeof slug === 'string' ? all.filter(({ finding }) => finding.senses[0]?.slug === slug) : all;
    const here = editor.selection;
    const after = found.find(({ range }) => range.start.isAfter(here.start) || (range.start.isEqual(here.start) && !range.isEqual(here)));
    const before = found.findLast(({ range }) => range.start.isBefore(here.start));
    const next = step === 1 ? (after ?? found[0]) : (before ?? found.at(-1));
    if (next) reveal(editor, next);
    else window.setStatusBarMessage(l10n.t('LLM Gloss: no known concept in this file'), 3000);
  };
  return Disposable.from(
    tree,
    tree.view,
    window.onDidChangeActiveTextEditor(refreshSoon),
    documents.onDidChange((document) => {
      if (document === window.activeTextEditor?.document) refreshSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('llmGloss')) refreshSoon();
    }),
    new Disposable(() => clearTimeout(timer)),
    vscodeCommands.registerCommand(commands.nextConcept, (slug?: unknown) => go(1, slug)),
    vscodeCommands.registerCommand(commands.previousConcept, (slug?: unknown) => go(-1, slug)),
  );
}
