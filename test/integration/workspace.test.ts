// The concepts of a workspace, in both hosts: by threads on a disk, by workspace.fs in the web worker.
import * as assert from 'node:assert';
import { ConfigurationTarget, commands, Disposable, extensions, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { LibraryLoader } from '../../src/library.ts';
import { extensionId, commands as own } from '../../src/manifest.ts';
import type { Survey } from '../../src/survey/survey.ts';
import { WorkspaceFiles } from '../../src/workspaceFiles.ts';

const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
const top = Uri.joinPath(folder, '.survey-test');
const write = (path: string, content: string | Uint8Array): Thenable<void> =>
  workspace.fs.writeFile(Uri.joinPath(top, path), typeof content === 'string' ? new TextEncoder().encode(content) : content);

async function survey(): Promise<Survey | undefined> {
  const found = await commands.executeCommand<Survey | undefined>(own.inThisWorkspace);
  await commands.executeCommand('workbench.action.closeQuickOpen');
  return found;
}

/** Files of the test in which a concept was found, with its count and place. */
const places = (found: Survey | undefined, slug: string): string[] =>
  (found?.concepts.find((concept) => concept.slug === slug)?.places ?? [])
    .filter(({ file }) => file.includes('/.survey-test/'))
    .map(({ file, count, line, character }) => `${file.split('/.survey-test/')[1]} ${count} ${line}:${character}`)
    .sort();
const skipped = (found: Survey | undefined, reason: string): string[] =>
  (found?.skipped.find((each) => each.reason === reason)?.files ?? []).flatMap((file) => file.split('/.survey-test/')[1] ?? []);

describe('concepts in the workspace', () => {
  before(async () => {
    await write('a.py', 'import torch\r\n\r\nself.lstm = nn.LSTM(1)\r\n');
    await write('deep/er/b.md', '# 🙂 LSTM\n');
    await write('.gitignore', 'ignored/\n*.log\n!kept.log\n');
    for (const path of ['ignored/c.py', 'd.log', 'kept.log', 'excluded/e.py', 'silent/f.py', 'g.css']) await write(path, 'LSTM');
    await write('binary.bin', Uint8Array.from([76, 83, 84, 77, 0, 1]));
    await write('broken.txt', Uint8Array.from([0xff, 0xc3, 0x28, 0x20, 76, 83, 84, 77]));
    await write('bundle.min.js', `${'!function(e,t){return e.LSTM};'.repeat(20_000)}`);
    await write('large.txt', 'LSTM '.repeat(500_000));
    await write('empty.txt', '');
    await write('mark.txt', '\ufeffLSTM');
  });
  after(() => workspace.fs.delete(top, { recursive: true }));

  it('counts them, with their first places, past what is ignored, excluded or no text', async () => {
    await workspace.getConfiguration('files').update('exclude', { '**/excluded': true }, ConfigurationTarget.Global);
    await workspace.getConfiguration('llmGloss').update('exclude', ['**/silent/**', 'css'], ConfigurationTarget.Global);
    try {
      const found = await survey();
      const expected = ['a.py 2 2:5', 'broken.txt 1 0:4', 'deep/er/b.md 1 0:5', 'kept.log 1 0:0', 'mark.txt 1 0:0'];
      assert.deepStrictEqual(
        places(found, 'lstm').filter((place) => !place.startsWith('bundle')),
        expected,
      );
      assert.ok(places(found, 'lstm').some((place) => place.startsWith('bundle.min.js')));
      assert.deepStrictEqual(skipped(found, 'binary'), ['binary.bin']);
      assert.deepStrictEqual(skipped(found, 'large'), ['large.txt']);
      assert.ok(found?.concepts.some(({ slug, places: [place] }) => slug === 'lstm' && place?.file.includes('samples')));
    } finally {
      await workspace.getConfiguration('files').update('exclude', undefined, ConfigurationTarget.Global);
      await workspace.getConfiguration('llmGloss').update('exclude', undefined, ConfigurationTarget.Global);
    }
  });

  it('sees what has changed since', async () => {
    assert.strictEqual(places(await survey(), 'lstm').includes('a.py 2 2:5'), true);
    await write('a.py', 'import torch\nnn.LSTM, nn.LSTM, nn.LSTM\n');
    await workspace.fs.delete(Uri.joinPath(top, 'kept.log'));
    const found = await survey();
    assert.ok(places(found, 'lstm').includes('a.py 3 1:3'), places(found, 'lstm').join());
    assert.ok(!places(found, 'lstm').some((place) => place.startsWith('kept.log')));
  });

  it('gives up when it is asked again, and when the folder changes under it', async () => {
    const [one, other] = [survey(), survey()];
    await Promise.all([write('a.py', 'LSTM'), workspace.fs.delete(Uri.joinPath(top, 'deep'), { recursive: true })]);
    assert.strictEqual(await one, undefined);
    assert.ok((await other)?.concepts.some(({ slug }) => slug === 'lstm'));
  });

  it('reads a virtual folder from its very top, and what two folders hold once', async () => {
    const files = new Map([
      ['/a.md', 'LSTM'],
      ['/b/c.md', 'an LSTM'],
    ]);
    const refuse = (): never => {
      throw FileSystemError.NoPermissions();
    };
    const provider = workspace.registerFileSystemProvider('llmglosstest', {
      onDidChangeFile: () => new Disposable(() => {}),
      watch: () => new Disposable(() => {}),
      stat: ({ path }) => ({ type: files.has(path) ? FileType.File : FileType.Directory, ctime: 0, mtime: 0, size: files.get(path)?.length ?? 0 }),
      readDirectory: ({ path }) =>
        path === '/'
          ? [
              ['a.md', FileType.File],
              ['b', FileType.Directory],
            ]
          : [['c.md', FileType.File]],
      readFile: ({ path }) => new TextEncoder().encode(files.get(path)),
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    });
    try {
      const extension = extensions.getExtension(extensionId);
      assert.ok(extension);
      const root = { exclude: [], excludePaths: [], readsIgnoreFiles: true };
      const roots = ['llmglosstest:', 'llmglosstest:/b'].map((path) => ({ ...root, folder: path }));
      const found = await new WorkspaceFiles(new LibraryLoader(extension.extensionUri)).survey(roots, 'confident', () => {}, new AbortController().signal);
      const lstm = found?.concepts.find(({ slug }) => slug === 'lstm');
      assert.deepStrictEqual(lstm?.places.map(({ file, character }) => `${file} ${character}`).sort(), ['llmglosstest:/a.md 0', 'llmglosstest:/b/c.md 3']);
    } finally {
      provider.dispose();
    }
  });

  it('leaves the host time for others', async () => {
    for (let file = 0; file < 60; file++) await write(`many/${file}.md`, 'A large language model with attention, temperature and an LSTM.\n'.repeat(1000));
    assert.ok((await workspace.findFiles(new RelativePattern(top, 'many/*'))).length === 60);
    const gaps: number[] = [];
    let isRunning = true;
    const watch = async (): Promise<void> => {
      while (isRunning) {
        const start = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 0));
        gaps.push(performance.now() - start);
      }
    };
    const watching = watch();
    const start = performance.now();
    const found = await commands.executeCommand<Survey | undefined>(own.inThisWorkspace);
    const took = performance.now() - start;
    isRunning = false;
    await watching;
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.ok((found?.concepts.find(({ slug }) => slug === 'large-language-model')?.files ?? 0) >= 60);
    const [p99 = 0, longest = 0] = [0.99, 1].map((share) => [...gaps].sort((a, b) => a - b)[Math.ceil((gaps.length - 1) * share)]);
    console.log(`│      a survey of ${took.toFixed(0)} ms; the host's turns meanwhile: p99 ${p99.toFixed(1)}, longest ${longest.toFixed(1)} ms`);
    // The goal is 10 ms on a quiet machine; searched at once, these files would take the host for a whole second.
    assert.ok(longest < 300, `${longest.toFixed(0)} ms`);
  });
});
