// Activation and hover beside a trivial extension's, measured in the same run: content is read on first use,
// and the hover path holds nothing that could have been done before.
import * as assert from 'node:assert';
import { commands, extensions, Position, type TextDocument, Uri, workspace } from 'vscode';
import { extensionId } from '../../src/manifest.ts';

const trivialId = 'llm-gloss-test.trivial';

async function timeToActivate(id: string): Promise<number> {
  const extension = extensions.getExtension(id);
  assert.ok(extension, `${id} is not there`);
  assert.ok(!extension.isActive, `${id} is active already`);
  const start = performance.now();
  await extension.activate();
  return performance.now() - start;
}

/** Waits until the host has done with its own start: twenty round trips in a row that nothing else holds up. */
async function settled(): Promise<void> {
  for (let quick = 0, tries = 0; quick < 20 && tries < 1000; tries++) {
    const start = performance.now();
    await commands.executeCommand('setContext', 'llmGlossTest.settled', tries);
    quick = performance.now() - start < 10 ? quick + 1 : 0;
  }
}

async function timeToHover(document: TextDocument, position: Position): Promise<number> {
  const start = performance.now();
  await commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
  return performance.now() - start;
}

const quantile = (values: number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

describe('speed', () => {
  it('activates nearly as fast as a trivial extension', async () => {
    await settled();
    const trivial = await timeToActivate(trivialId);
    const ours = await timeToActivate(extensionId);
    const more = ours - trivial;
    console.log(`│      activate(): ours ${ours.toFixed(1)} ms, trivial ${trivial.toFixed(1)} ms; goal: at most 8 ms more, ${more <= 8 ? 'met' : 'missed'}`);
    // The goal holds on a quiet machine; the test leaves room for a busy one and still sees content that is read, code that is compiled or a table that is built too early.
    assert.ok(more <= 25, `${more.toFixed(1)} ms more than a trivial extension`);
  });

  it('answers a hover nearly as fast as a trivial provider', async () => {
    const line = 'self.lstm = nn.LSTM(hidden_size)\n';
    const ours = await workspace.openTextDocument({ language: 'python', content: `import torch\n${line.repeat(2000)}` });
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
    const trivial = await workspace.openTextDocument(Uri.joinPath(folder, 'trivial-hover.txt').with({ scheme: 'untitled' }));
    const position = new Position(1000, 16);
    await timeToHover(ours, position);
    const [mine, other]: [number[], number[]] = [[], []];
    for (let round = 0; round < 150; round++) {
      // Turn about, so that whatever else the machine does falls on both.
      other.push(await timeToHover(trivial, new Position(0, 0)));
      mine.push(await timeToHover(ours, position));
    }
    const ratio = (share: number): number => quantile(mine, share) / quantile(other, share);
    console.log(
      `│      hover: p50 ${quantile(mine, 0.5).toFixed(1)} ms, ${ratio(0.5).toFixed(2)} of trivial; p99 ${quantile(mine, 0.99).toFixed(1)} ms, ${ratio(0.99).toFixed(2)} of trivial`,
    );
    // The goals are 1.10 and 1.25; the test leaves room for a noisy machine and still sees a hover that scans the file.
    assert.ok(ratio(0.5) < 2, `p50 is ${ratio(0.5).toFixed(2)} of a trivial provider's`);
  });
});
