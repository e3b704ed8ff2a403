// What a hostile or broken file, argument or setting may do to us: a clear message or plain silence, never an unhandled rejection.
import * as assert from 'node:assert';
import { ConfigurationTarget, commands, extensions, type Hover, languages, type MarkdownString, Position, Uri, window, workspace } from 'vscode';
import type { Api } from '../../src/api.ts';
import { extensionId, commands as own } from '../../src/manifest.ts';

const rejections: unknown[] = [];
const onRejection = (event: { reason?: unknown } | Error): void => {
  const reason = 'reason' in event ? event.reason : event;
  if (/llm-gloss|LLM Gloss/i.test(String((reason as Error | undefined)?.stack ?? reason))) rejections.push(reason);
};

async function hoverText(content: string, position: Position, language = 'plaintext'): Promise<string> {
  const document = await workspace.openTextDocument({ language, content });
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value ?? '')).join('\n');
}

describe('bad input', () => {
  before(() => {
    if (typeof process === 'object' && typeof process.on === 'function') process.on('unhandledRejection', onRejection as (reason: unknown) => void);
    else globalThis.addEventListener?.('unhandledrejection', onRejection as never);
  });
  after(() => assert.deepStrictEqual(rejections, []));

  it('a line of 20 MB', async function () {
    this.timeout(120_000);
    const far = 'x '.repeat(10_000_000);
    const start = performance.now();
    assert.match(await hoverText(`LSTM ${far}`, new Position(0, 1)), /Long short-term memory/);
    assert.ok(performance.now() - start < 60_000);
  });

  it('lone surrogates, NUL bytes and right-to-left marks', async () => {
    const text = '\ud800 LSTM \udc00\u0000\u202e LSTM';
    for (const at of [text.indexOf('LSTM'), text.lastIndexOf('LSTM')]) assert.match(await hoverText(text, new Position(0, at + 1)), /Long short-term memory/);
    assert.strictEqual(await hoverText(text, new Position(0, 0)), '');
  });

  it('surrogate pairs and CRLF before the term do not move it', async () => {
    const document = await workspace.openTextDocument({ content: '🙂🙂\r\n🙂 nn.LSTM(1)' });
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, new Position(1, 7));
    assert.ok(hover?.range);
    assert.strictEqual(document.getText(hover.range), 'LSTM');
  });

  it('an empty document, and a position beyond its end', async () => {
    assert.strictEqual(await hoverText('', new Position(0, 0)), '');
    assert.strictEqual(await hoverText('a', new Position(9, 9)), '');
  });

  it('a concept that does not exist, and arguments of the wrong kind', async () => {
    for (const argument of ['no-such-concept', 17, null, undefined, { slug: 'lstm' }, '../../etc/passwd']) {
      // The message waits for a person; the command must have come back with it, not with an error.
      await Promise.race([commands.executeCommand(own.showConcept, argument), new Promise((resolve) => setTimeout(resolve, 300))]);
    }
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand(own.lookUp, { not: 'a query' });
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('settings of the wrong type count as their defaults', async () => {
    const configuration = workspace.getConfiguration('llmGloss');
    await configuration.update('hover.mode', 7, ConfigurationTarget.Global);
    await configuration.update('exclude', 'css', ConfigurationTarget.Global);
    try {
      assert.match(await hoverText('nn.LSTM', new Position(0, 4)), /Long short-term memory/);
    } finally {
      await configuration.update('hover.mode', undefined, ConfigurationTarget.Global);
      await configuration.update('exclude', undefined, ConfigurationTarget.Global);
    }
  });

  it('silence where the user asked for it: mode off, an excluded language, an excluded path', async () => {
    const configuration = workspace.getConfiguration('llmGloss');
    const silentWith = async (key: string, value: unknown): Promise<void> => {
      await configuration.update(key, value, ConfigurationTarget.Global);
      try {
        assert.strictEqual(await hoverText('nn.LSTM', new Position(0, 4)), '', `${key} ${JSON.stringify(value)}`);
      } finally {
        await configuration.update(key, undefined, ConfigurationTarget.Global);
      }
    };
    await silentWith('hover.mode', 'off');
    await silentWith('exclude', ['plaintext']);
    await silentWith('exclude', ['**/Untitled-*']);
  });

  it('an edit between two hovers', async () => {
    const document = await workspace.openTextDocument({ language: 'python', content: 'x = nn.LSTM(1)' });
    const editor = await window.showTextDocument(document);
    const at = async (character: number): Promise<string> => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, new Position(0, character));
      return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value ?? '')).join('\n');
    };
    assert.match(await at(8), /Long short-term memory/);
    await editor.edit((edit) => edit.insert(new Position(0, 0), '# 🙂 note: '));
    assert.match(await at(20), /Long short-term memory/);
    assert.doesNotMatch(await at(8), /Long short-term memory/);
    await commands.executeCommand('undo');
    assert.match(await at(8), /Long short-term memory/);
    await languages.setTextDocumentLanguage(document, 'javascript');
    assert.match(await at(8), /Long short-term memory/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('a document that changes, and one that closes, while it is searched', async function () {
    this.timeout(120_000);
    const content = 'a large language model, temperature and an LSTM\n'.repeat(60_000);
    const editor = await window.showTextDocument(await workspace.openTextDocument({ content }));
    const searching = commands.executeCommand(own.nextConcept);
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'x'));
    await searching;
    const again = commands.executeCommand(own.nextConcept, 'lstm');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await again;
  });

  it('more documents than are remembered', async function () {
    this.timeout(120_000);
    const documents = [];
    for (let count = 0; count < 130; count++) documents.push(await workspace.openTextDocument({ content: `${count} LSTM` }));
    const answers = async (uri: Uri, at: number): Promise<number> =>
      (await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, new Position(0, at))).length;
    for (const [index, { uri }] of [...documents, ...documents.slice(0, 1)].entries())
      assert.ok((await answers(uri, `${index % documents.length} LS`.length)) > 0, String(index));
  });

  it('a text that is too long for the API', async () => {
    const api = extensions.getExtension<Api>(extensionId)?.exports;
    await assert.rejects(async () => api?.findConcepts('x'.repeat(20_000_001), { languageId: '', fileName: '' }), /at most/);
  });

  it('a binary file', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = Uri.joinPath(folder, '..', 'media', 'icon.png');
    // VS Code refuses to make text of it; what matters is that we say nothing of our own.
    await Promise.resolve(workspace.openTextDocument(file)).catch(() => undefined);
  });
});
