// One line above a model's configuration: its size, what its weights take, what a token costs in the cache.
import { CodeLens, type CodeLensProvider, Disposable, EventEmitter, languages, Range, workspace } from 'vscode';
import { type Configurations, configurationLanguages } from '../configurations.ts';
import type { Documents } from '../documents.ts';
import { commands, setting, shownLanguages } from '../manifest.ts';

export function registerCodeLens(documents: Documents, configurations: Configurations): Disposable {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!setting('codeLens', document) || documents.isExcluded(document)) return [];
      const decoded = await configurations.of(document);
      if (!decoded || token.isCancellationRequested) return [];
      const [language] = shownLanguages();
      return decoded.units.flatMap(({ summary, start }, unit) => {
        if (!summary) return [];
        const { line } = document.positionAt(start);
        return [
          new CodeLens(new Range(line, 0, line, 0), { title: summary[language], command: commands.showModelSheet, arguments: [document.uri.toString(), unit] }),
        ];
      });
    },
  };
  return Disposable.from(
    changed,
    languages.registerCodeLensProvider(
      configurationLanguages.map((language) => ({ language })),
      provider,
    ),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('llmGloss')) changed.fire();
    }),
  );
}
