// Explains the term or symbol under the mouse, in any file. Everything it needs has been made before the mouse
// came to rest: this file only looks it up.
import { Disposable, type ExtensionContext, Hover, type HoverProvider, l10n, languages, MarkdownString, commands as vscodeCommands, window } from 'vscode';
import type { Documents, Located } from '../documents.ts';
import type { Concept } from '../glossary/concept.ts';

import { asCode, type HoverWords, renderHover } from '../glossary/render.ts';
import type { Library, LibraryLoader } from '../library.ts';
import { changeSetting, commands, conceptLink, setting, shownLanguages } from '../manifest.ts';

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

function hoverOf({ glossary }: Library, { finding, range }: Located): Hover | undefined {
  const known = finding.senses.filter(({ slug }) => glossary.get(slug));
  const concepts = known.map(({ slug }) => glossary.get(slug) as Concept);
  if (concepts.length === 0) return undefined;
  const markdown = new MarkdownString(
    renderHover({
      finding: { ...finding, senses: known },
      concepts,
      languages: shownLanguages(),
      words,
      link: ({ slug }, symbol) => conceptLink(slug, symbol).toString(),
    }),
    true,
  );
  markdown.isTrusted = { enabledCommands: [commands.showConcept] };
  return new Hover(markdown, range);
}

export function registerHover(_context: ExtensionContext, library: LibraryLoader, documents: Documents): Disposable {
  const provider: HoverProvider = {
    async provideHover(document, position, token) {
      const mode = setting('hover.mode', document);
      if (mode === 'off' || documents.isExcluded(document)) return undefined;
      const loaded = library.current ?? (await library.loadQuietly());
      if (!loaded || token.isCancellationRequested) return undefined;
      const located = documents.findAt(loaded, document, position, mode);
      return located && hoverOf(loaded, located);
    },
  };
  return Disposable.from(
    languages.registerHoverProvider('*', provider),
    vscodeCommands.registerCommand(commands.toggleHover, async () => {
      const off = setting('hover.mode') !== 'off';
      await changeSetting('hover.mode', off ? 'off' : 'confident');
      window.setStatusBarMessage(off ? l10n.t('LLM Gloss: hovers are off') : l10n.t('LLM Gloss: hovers are on'), 3000);
    }),
  );
}
