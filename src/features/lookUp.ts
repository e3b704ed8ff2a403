// The command palette's two doors: look up any concept by what you type, and explain the term at the cursor.
import { Disposable, l10n, type QuickPickItem, ThemeIcon, commands as vscodeCommands, window } from 'vscode';
import type { Documents } from '../documents.ts';
import type { Concept, Language } from '../glossary/concept.ts';
import { bothNames, symbolOf } from '../glossary/glossary.ts';
import { plainText } from '../glossary/markdown.ts';
import type { Sense } from '../glossary/matching/matcher.ts';
import type { ConceptSearch } from '../glossary/search.ts';
import type { Library, LibraryLoader } from '../library.ts';
import { commands, shownLanguages } from '../manifest.ts';

interface ConceptItem extends QuickPickItem {
  readonly slug: string;
  readonly symbol?: string;
}

function itemOf(concept: Concept, language: Language, symbol?: string): ConceptItem {
  const [name = concept.slug, other] = bothNames(concept, language);
  const controls = symbolOf(concept, symbol)?.controls[language];
  return {
    label: symbol ?? name,
    description: symbol ? name : (other ?? ''),
    detail: plainText(controls ?? concept.text[language].summary),
    // The search has chosen and ranked already; VS Code's own filter would drop typos, pinyin and the other language.
    alwaysShow: true,
    slug: concept.slug,
    ...(symbol ? { symbol } : {}),
  };
}

const show = (slug: string, symbol?: string): Thenable<unknown> => vscodeCommands.executeCommand(commands.showConcept, slug, symbol);

function pick({ glossary }: Library, search: ConceptSearch, query: string): void {
  const [language] = shownLanguages();
  const picker = window.createQuickPick<ConceptItem>();
  picker.title = l10n.t('LLM Gloss: Look Up Concept');
  picker.placeholder = l10n.t('A name, an abbreviation, a symbol of code, Chinese or pinyin');
  picker.matchOnDescription = false;
  const all = glossary.learningOrder.map((concept) => itemOf(concept, language));
  const update = (typed: string): void => {
    const hits = search.search(typed);
    const found = hits.flatMap(({ slug, symbol }) => {
      const concept = glossary.get(slug);
      return concept ? [itemOf(concept, language, symbol)] : [];
    });
    const nothing: ConceptItem = {
      label: l10n.t('No concept matches “{0}”', typed),
      detail: l10n.t('Try another spelling, the English or the Chinese name.'),
      iconPath: new ThemeIcon('info'),
      alwaysShow: true,
      slug: '',
    };
    picker.items = typed.trim() === '' ? all : found.length > 0 ? found : [nothing];
  };
  picker.value = query;
  update(query);
  picker.onDidChangeValue(update);
  picker.onDidAccept(() => {
    const chosen = picker.activeItems[0];
    if (!chosen?.slug) return;
    picker.hide();
    void show(chosen.slug, chosen.symbol);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

async function chooseSense({ glossary }: Library, senses: readonly Sense[], term: string): Promise<void> {
  const [language] = shownLanguages();
  const items = senses.flatMap(({ slug, symbol }) => {
    const concept = glossary.get(slug);
    return concept ? [itemOf(concept, language, symbol)] : [];
  });
  const chosen = items.length === 1 ? items[0] : await window.showQuickPick(items, { placeHolder: l10n.t('“{0}” has several senses', term) });
  if (chosen) await show(chosen.slug, chosen.symbol);
}

export function registerLookUp(library: LibraryLoader, documents: Documents): Disposable {
  let made: { readonly from: Library; readonly search: ConceptSearch } | undefined;
  const lookUp = async (query: unknown): Promise<void> => {
    const loaded = await library.loadOrTell();
    if (!loaded) return;
    if (made?.from !== loaded) {
      const { ConceptSearch } = await import('../glossary/search.ts');
      made = { from: loaded, search: new ConceptSearch(loaded.glossary.data) };
    }
    pick(loaded, made.search, typeof query === 'string' ? query : '');
  };
  const explain = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const loaded = await library.loadOrTell();
    if (!loaded) return;
    if (!editor) return lookUp('');
    const { document, selection } = editor;
    const selected = document.getText(selection).slice(0, 200).trim();
    const located = selected === '' ? documents.findAt(loaded, document, selection.active, 'eager') : undefined;
    const wordRange = document.getWordRangeAtPosition(selection.active);
    const term = selected || (located ? document.getText(located.range) : wordRange ? document.getText(wordRange) : '');
    const senses = located?.finding.senses ?? loaded.matcher.senses(term);
    return senses.length > 0 ? chooseSense(loaded, senses, term) : lookUp(term);
  };
  return Disposable.from(vscodeCommands.registerCommand(commands.lookUp, lookUp), vscodeCommands.registerCommand(commands.explain, explain));
}
