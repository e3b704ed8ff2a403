// The extension as VS Code sees it: present, activated, its manifest true, its door for others open.
import * as assert from 'node:assert';
import { commands, extensions, type Hover, type MarkdownString, NotebookCellData, NotebookCellKind, NotebookData, Position, workspace } from 'vscode';
import type { Api } from '../../src/api.ts';
import { extensionId, commands as ownCommands, settingDefaults, views } from '../../src/manifest.ts';

const extension = extensions.getExtension<Api>(extensionId);

describe('activation', () => {
  it('gives the promised API', async () => {
    assert.ok(extension, `${extensionId} is not installed`);
    const api = await extension.activate();
    assert.strictEqual(api.apiVersion, 1);
    const text = 'self.lstm = nn.LSTM(16, 32)';
    const found = await api.findConcepts(text, { languageId: 'python', fileName: 'model.py' });
    assert.ok(found.some(({ slug, start, end }) => slug === 'lstm' && text.slice(start, end) === 'lstm'));
    assert.strictEqual((await api.getConcept('lstm', 'zh-cn'))?.name, '长短期记忆网络');
    assert.strictEqual(await api.getConcept('no-such-concept', 'en'), undefined);
  });

  it('registers every command of the manifest, and the manifest names every id of the code', async () => {
    await extension?.activate();
    const registered = new Set(await commands.getCommands(true));
    const contributes = extension?.packageJSON.contributes;
    const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepStrictEqual(
      declared.filter((id) => !registered.has(id)),
      [],
    );
    assert.deepStrictEqual([...declared].sort(), Object.values(ownCommands).sort());
    assert.deepStrictEqual(contributes.views.llmGloss.map(({ id }: { id: string }) => id).sort(), Object.values(views).sort());
    const settings = Object.keys(contributes.configuration.properties).map((key) => key.replace('llmGloss.', ''));
    assert.deepStrictEqual(settings.sort(), Object.keys(settingDefaults).sort());
    for (const [key, value] of Object.entries(settingDefaults)) {
      assert.deepStrictEqual(contributes.configuration.properties[`llmGloss.${key}`].default, value, key);
    }
  });

  it('switches on again what was switched off', async () => {
    const configuration = () => workspace.getConfiguration('llmGloss');
    const toggle = async (command: string, key: string): Promise<unknown> => {
      await commands.executeCommand(command);
      return configuration().get(key);
    };
    for (const [command, key, rare, usual] of [
      [ownCommands.toggleHover, 'hover.mode', 'eager', 'confident'],
      [ownCommands.toggleHighlights, 'highlights', 'all', 'first'],
    ] as const) {
      await configuration().update(key, rare, true);
      try {
        assert.deepStrictEqual([await toggle(command, key), await toggle(command, key)], ['off', rare]);
        await configuration().update(key, 'off', true);
        assert.strictEqual(await toggle(command, key), usual);
      } finally {
        await configuration().update(key, undefined, true);
      }
    }
  });

  it('answers a hover', async () => {
    const document = await workspace.openTextDocument({ language: 'python', content: 'import torch\nself.lstm = nn.LSTM(16, 32)\n' });
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, new Position(1, 16));
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value)).join('\n');
    assert.match(text, /Long short-term memory/);
    assert.match(text, /command:llmGloss\.showConcept\?/);
  });

  it('cells of a notebook know together what it is about', async () => {
    const cell = (content: string) => new NotebookCellData(NotebookCellKind.Code, content, 'python');
    const hoverInLast = async (...contents: string[]): Promise<string> => {
      const notebook = await workspace.openNotebookDocument('jupyter-notebook', new NotebookData(contents.map(cell)));
      const document = notebook.cellAt(contents.length - 1).document;
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, new Position(0, 3));
      return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value ?? '')).join('\n');
    };
    const last = 'temperature = 0.7  # for sampling';
    assert.strictEqual(await hoverInLast('import os', last), '');
    assert.match(await hoverInLast('import openai', 'x = 1', last), /Temperature/);
  });
});
