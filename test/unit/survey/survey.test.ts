// What a survey adds up to, and long documents in slices.
import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { findAll } from '../../../src/slices.ts';
import { findIn, isBinary, Tally } from '../../../src/survey/survey.ts';
import { Walk } from '../../../src/survey/walk.ts';
import { collectGarbage } from '../../bench/measure.ts';
import { ambiguous, matcherOf } from '../matching/glossary.ts';

const matcher = matcherOf({
  lstm: { terms: ['LSTM'], symbols: ['nn.LSTM'] },
  llm: ['large language model'],
  temperature: [ambiguous('temperature', 'top_p, model', 'celsius, weather')],
});
const context = { languageId: 'python', fileName: 'a.py' };

suite('a survey', () => {
  test('tells each concept of a file once, with its first place', () => {
    const text = '🙂\r\nan LSTM, a large\r\nlanguage model,\r\nLSTM';
    assert.deepEqual(findIn(matcher, text, 'a.md', 'confident'), [
      { slug: 'lstm', count: 2, line: 1, character: 3 },
      { slug: 'llm', count: 1, line: 1, character: 11 },
    ]);
  });
  test('keeps the files that have a concept most, and counts all', () => {
    const tally = new Tally();
    for (let file = 0; file < 1000; file += 1) tally.add(`${file}`, [{ slug: 'lstm', count: (file * 7) % 1000, line: 0, character: 0 }]);
    for (let file = 0; file < 60; file += 1) tally.add(`b${file}`, 'binary');
    tally.add('c', []);
    const { concepts, files, skipped } = tally.survey;
    assert.deepEqual([files, concepts[0]?.files, concepts[0]?.count], [1001, 1000, (999 * 1000) / 2]);
    assert.deepEqual(
      concepts[0]?.places.map(({ count }) => count),
      Array.from({ length: 30 }, (_, index) => 999 - index),
    );
    assert.deepEqual(
      skipped.map(({ reason, count, files }) => [reason, count, files.length]),
      [['binary', 60, 30]],
    );
  });
  test('takes for text what has no NUL near its beginning', () => {
    assert.deepEqual(
      ['', 'a', 'a\0', `${'a'.repeat(7999)}\0`, `${'a'.repeat(8000)}\0`].map((text) => isBinary(new TextEncoder().encode(text))),
      [false, false, true, true, false],
    );
  });
  test('walks past what is ignored in each folder, and what the user excludes', () => {
    const tree: Readonly<Record<string, { files: string[]; folders: string[]; ignore?: string }>> = {
      '': { files: ['a', 'b.log', '.gitignore'], folders: ['.git', 'out', 'src', 'vendor'], ignore: '*.log\n/out' },
      src: { files: ['c', 'd.log', '.gitignore'], folders: ['out'], ignore: '!d.log\n' },
      'src/out': { files: ['e.log', 'd.log', 'secret'], folders: [] },
    };
    const walk = new Walk({ folder: '/top', exclude: ['vendor'], excludePaths: ['**/secret'], readsIgnoreFiles: true });
    const found: string[] = [];
    for (let ahead = walk.next(); ahead; ahead = walk.next()) {
      const listing = tree[ahead.folder];
      assert.ok(listing, ahead.folder);
      found.push(...walk.enter(ahead, listing, walk.wantsIgnoreFile(listing) ? listing.ignore : undefined));
    }
    assert.deepEqual(found, ['a', '.gitignore', 'src/c', 'src/d.log', 'src/.gitignore', 'src/out/d.log']);
  });
});

suite('a long document', () => {
  const lines = Array.from({ length: 5000 }, (_, line) => (line % 7 === 0 ? 'an LSTM and a large' : 'language model with temperature and top_p'));
  const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
  test('in slices has the findings that it has at once', async () => {
    const findings = await findAll(matcher.openLines(document, context), document, 'confident', () => false);
    const index = matcher.openLines(document, context);
    while (!index.advance(1e6));
    assert.deepEqual(findings, index.findIn(0, lines.length - 1, 'confident'));
    assert.ok((findings?.length ?? 0) > 5000);
  });
  test('that changes or closes meanwhile is left', async () => {
    let asked = 0;
    const stale = () => {
      asked += 1;
      return asked > 3;
    };
    assert.equal(await findAll(matcher.openLines(document, context), document, 'confident', stale), undefined);
    assert.equal(asked, 4);
  });
  test('of 100 MB, or of one line, takes bounded time and memory', async () => {
    const line = 'the model of a large language model with an LSTM, top_p and more of the like';
    const bundle = '!function(e,t){"use strict";var temperature=t.top_p;return e.LSTM};'.repeat(1_500_000);
    for (const [lineCount, text] of [
      [1_300_000, line],
      [1, bundle],
    ] as const) {
      assert.ok(lineCount * text.length > 98_000_000);
      const large = { lineCount, lineAt: () => ({ text }) };
      // VS Code hands out lines in one piece, not a text that is put together when it is first read.
      const at = text.indexOf('LSTM') + 1;
      collectGarbage();
      const before = process.memoryUsage().heapUsed;
      const start = performance.now();
      const index = matcher.openLines(large, context);
      while (!index.advance(20_000)) await new Promise(setImmediate);
      assert.equal(index.findAt({ line: lineCount - 1, character: at }, 'confident')?.senses[0]?.slug, 'lstm');
      assert.ok(performance.now() - start < 60_000);
      collectGarbage();
      assert.ok(process.memoryUsage().heapUsed - before < 60e6, `${(process.memoryUsage().heapUsed - before) / 1e6} MB`);
    }
  });
  test('ten thousand of them', () => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    const indexes = Array.from({ length: 10_000 }, () => matcher.openLines(document, context));
    for (const index of indexes) assert.ok(index.findAt({ line: 0, character: 4 }, 'confident'));
    assert.equal(indexes.length, 10_000);
    assert.ok(performance.now() - start < 60_000, `${performance.now() - start} ms`);
    collectGarbage();
    assert.ok(process.memoryUsage().heapUsed - before < 150e6, `${(process.memoryUsage().heapUsed - before) / 1e6} MB`);
  });
});
