// Explains the term or symbol under the mouse, in any file. What takes time, the glossary and a decoded configuration, is
// made by the first hover that needs it and kept by others; the rest reads some lines around the mouse.
import {
  Disposable,
  Hover,
  type HoverProvider,
  l10n,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  commands as vscodeCommands,
  window,
} from 'vscode';
import type { Configurations } from '../configurations.ts';
import type { Documents, Located } from '../documents.ts';
import type { Concept } from '../glossary/concept.ts';
import { asCode, type HoverWords, lineMarkdown, renderHover } from '../glossary/render.ts';
import type { Library, LibraryLoader } from '../library.ts';
import { commands, conceptLink, setting, sheetLink, shownLanguages, toggleSetting } from '../manifest.ts';

const words: HoverWords = {
  get open() {
    return l10n.t('Open in sidebar');
  },
  because({ reason }): string | undefined {
    const list = reason.words.slice(0, 3).map(asCode).join(', ');
    switch (reason.kind) {
      case 'nearby':
        return l10n.t('Read in this sense because of {0} nearby.', list);
      case 'file':
        return l10n.t('Read in this sense because of {0} in this file.', list);
      case 'library':
        return l10n.t('Read in this sense because this file uses {0}.', list);
      case 'eager':
        return l10n.t('May mean something else here: nothing in this file decides.');
      default:
        return undefined;
    }
  },
  misspelt: (right) => l10n.t('Usually written {0}.', asCode(right)),
};

const trusted = (text: string): MarkdownString => {
  const markdown = new MarkdownString(text, true);
  markdown.isTrusted = { enabledCommands: [commands.showConcept, commands.showModelSheet] };
  return markdown;
};

/** What this file's numbers say at a place, and where the whole sheet is. */
interface Note {
  readonly text: string;
  readonly range: Range;
}

async function noteAt(configurations: Configurations, document: TextDocument, position: Position): Promise<Note | undefined> {
  const decoded = await configurations.of(document);
  if (!decoded) return undefined;
  const offset = document.offsetAt(position);
  const key = decoded.lineAt(offset);
  if (!key) return undefined;
  const said = shownLanguages().map((language) => lineMarkdown(key.line[language]));
  const unit = decoded.unitAt(offset);
  const sheet = unit?.summary ? ` [$(graph) ${l10n.t('Model sheet')}](${sheetLink(document.uri.toString(), decoded.units.indexOf(unit))})` : '';
  return {
    text: `$(${key.isProblem ? 'warning' : 'symbol-numeric'}) ${[...new Set(said)].join('  \n')}${sheet}`,
    range: new Range(document.positionAt(key.start), document.positionAt(key.end)),
  };
}

function hoverOf({ glossary }: Library, { finding, range }: Located, note: Note | undefined): Hover | undefined {
  const known = finding.senses.filter(({ slug }) => glossary.get(slug));
  const concepts = known.map(({ slug }) => glossary.get(slug) as Concept);
  if (concepts.length === 0) return undefined;
  const markdown = trusted(
    renderHover({
      finding: { ...finding, senses: known },
      concepts,
      languages: shownLanguages(),
      words,
      link: ({ slug }, symbol) => conceptLink(slug, symbol).toString(),
      ...(note && { note: note.text }),
    }),
  );
  return new Hover(markdown, range);
}

export function registerHover(library: LibraryLoader, documents: Documents, configurations: Configurations): Disposable {
  const provider: HoverProvider = {
    async provideHover(document, position, token) {
      const mode = setting('hover.mode', document);
      if (mode === 'off' || documents.isExcluded(document)) return undefined;
      const loaded = library.current ?? (await library.loadQuietly());
      if (!loaded || token.isCancellationRequested) return undefined;
      const located = documents.findAt(loaded, document, position, mode);
      const note = await noteAt(configurations, document, position);
      return (located && hoverOf(loaded, located, note)) ?? (note && new Hover(trusted(note.text), note.range));
    },
  };
  return Disposable.from(
    languages.registerHoverProvider('*', provider),
    vscodeCommands.registerCommand(commands.toggleHover, async () => {
      const mode = await toggleSetting('hover.mode', 'confident');
      window.setStatusBarMessage(mode === 'off' ? l10n.t('LLM Gloss: hovers are off') : l10n.t('LLM Gloss: hovers are on'), 3000);
    }),
  );
}
