// Documents that are edited, and texts that nobody would write.
import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Change, Lines } from '../../../src/glossary/matching/matcher.ts';
import { ambiguous, exact, matcherOf } from './glossary.ts';
import { TextDocument } from './textDocument.ts';

const matcher = matcherOf({
  lstm: { terms: ['LSTM'], symbols: ['nn.LSTM'] },
  llm: [exact('LLM'), 'large language model', '大语言模型'],
  temperature: [ambiguous('temperature', 'top_p, model', 'celsius, weather')],
  sampling: { symbols: ['top_p', { name: 'block_size', libraries: ['vllm'] }] },
  attention: ['multi-head attention', '注意力'],
});
const context = { languageId: 'python', fileName: 'a.py' };
const openDocument = (text: string): TextDocument => new TextDocument(text, (lines) => matcher.openLines(lines, context));

const lines = fc.constantFrom(
  'import torch',
  'from vllm import LLM',
  'temperature = 0.7',
  'top_p = 0.9, temperature',
  'weather in celsius',
  'block_size',
  'multi-head',
  'attention',
  '# LSTM',
  '大语言模型的注意力',
  '',
  'x = 1',
  '\ud83d\ude00 LSTM',
  'a large',
  'language model',
  '\ud800',
);
const ends = fc.constantFrom('\n', '\r\n', '\r');
const text = fc.array(fc.tuple(lines, ends), { maxLength: 90 }).map((parts) => parts.flat().join(''));
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(80), text }), { maxLength: 6 });

suite('a document', () => {
  test('after any edits is as if it had been opened so', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        let now = start;
        const index = openDocument(start);
        index.findIn(0, start.length, 'confident');
        for (const { at, length, text: inserted } of changes) {
          const from = Math.floor(at * now.length);
          const to = Math.min(from + length, now.length);
          index.edit({ start: from, end: to, text: inserted });
          now = now.slice(0, from) + inserted + now.slice(to);
          const expected = openDocument(now).findIn(0, now.length, 'confident');
          assert.deepEqual(index.findIn(0, now.length, 'confident'), expected);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('has the same findings as its text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const plain = sample.replace(/\r\n|\r/g, '\n');
        const index = openDocument(plain);
        const all = matcher.findAll(plain, context, 'confident');
        assert.deepEqual(index.findIn(0, plain.length, 'confident'), all);
        for (const finding of all) assert.deepEqual(index.findAt(finding.end - 1, 'confident'), finding);
      }),
      { numRuns: 300 },
    );
  });
  test('read by lines follows changes as VS Code tells them', () => {
    let content = ['a', 'temperature = 1', 'b'];
    const document: Lines = {
      get lineCount() {
        return content.length;
      },
      lineAt: (line) => ({ text: content[line] ?? '' }),
    };
    const index = matcher.openLines(document, context);
    while (!index.advance(1000));
    const place = { line: 1, character: 3 };
    assert.equal(index.findAt(place, 'confident'), undefined);
    content = ['import openai', 'temperature = 1  # top_p', 'b'];
    const changes: Change[] = [
      { range: { start: { line: 1 }, end: { line: 1 } }, text: '  # top_p' },
      { range: { start: { line: 0 }, end: { line: 0 } }, text: 'import openai' },
    ];
    index.edit(changes);
    assert.deepEqual(index.findAt(place, 'confident')?.start, { line: 1, character: 0 });
    content = ['temperature = 1', 'b'];
    index.edit([{ range: { start: { line: 0 }, end: { line: 1 } }, text: 'temperature = 1' }]);
    assert.equal(index.findAt({ line: 0, character: 3 }, 'confident'), undefined);
    assert.equal(index.findAt({ line: 9, character: 0 }, 'confident'), undefined);
  });
  test('opens in slices, and a hover before that reads only a little', () => {
    let read = 0;
    const document: Lines = {
      lineCount: 400_000,
      lineAt(line) {
        read += 1;
        return { text: `line ${line} of a large language model with temperature and top_p` };
      },
    };
    const index = matcher.openLines(document, context);
    assert.equal(read, 0);
    assert.equal(index.findAt({ line: 300_000, character: 22 }, 'confident')?.senses[0]?.slug, 'llm');
    assert.ok(read < 1000, `${read} lines read`);
    assert.equal(index.advance(10_000), false);
  });
});

suite('texts that nobody would write', () => {
  const within = (milliseconds: number, run: () => void): void => {
    const start = performance.now();
    run();
    const took = performance.now() - start;
    assert.ok(took < milliseconds, `${took.toFixed(0)} ms`);
  };
  const long: Readonly<Record<string, string>> = {
    'one line of 20 MB': `${'word '.repeat(4_000_000)}LSTM`,
    'one word of 5 MB': `${'a'.repeat(5_000_000)} LSTM`,
    'humps without end': `${'aB'.repeat(2_000_000)} LSTM`,
    'capitals without end': `${'LSTMLLM'.repeat(700_000)} LSTM`,
    'blanks without end': `large${' '.repeat(4_000_000)}language LSTM`,
    'phrases that never end': `${'large '.repeat(800_000)}LSTM`,
    'marks without end': `L${'\u0301'.repeat(3_000_000)} LSTM`,
    'lone surrogates': `${'\ud800'.repeat(2_000_000)} LSTM`,
    'NUL bytes': `${'\0'.repeat(4_000_000)} LSTM`,
    'a bundle': `${'!function(e,t){"use strict";var temperature=t.top_p;return e.LLM};'.repeat(40_000)} LSTM`,
    Chinese: `${'大语言模型的注意力，'.repeat(200_000)} LSTM`,
  };
  for (const [name, sample] of Object.entries(long)) {
    test(name, () => {
      within(4000, () => assert.deepEqual(matcher.findAll(sample, context, 'confident').at(-1)?.end, sample.length));
      const document: Lines = { lineCount: 1, lineAt: () => ({ text: sample }) };
      const index = matcher.openLines(document, context);
      within(200, () => {
        while (!index.advance(20_000));
        assert.equal(index.findAt({ line: 0, character: sample.length - 1 }, 'confident')?.senses[0]?.slug, 'lstm');
      });
    });
  }
  test('marks of right-to-left writing and broken pairs leave offsets alone', () => {
    for (const before of ['\u200f', '\u202e', 'שלום ', '\udc00\ud800', '\u0000', '\ufeff']) {
      const [finding] = matcher.findAll(`${before}LSTM\u200e`, context, 'confident');
      assert.deepEqual([finding?.start, finding?.end], [before.length, before.length + 4]);
    }
  });
});

suite('parts of one file', () => {
  const linesOf = (...texts: string[]): Lines => ({ lineCount: texts.length, lineAt: (line) => ({ text: texts[line] ?? '' }) });
  const here = { line: 0, character: 3 };
  test('what one shows, the others know, until it is closed or changed', () => {
    const cell = matcher.openLines(linesOf('temperature = 0.7  # model'), context);
    assert.equal(cell.findAt(here, 'confident'), undefined);
    const texts = ['import torch'];
    const first = matcher.openLines({ lineCount: 1, lineAt: () => ({ text: texts[0] ?? '' }) }, context, cell);
    first.advance(1000);
    assert.equal(cell.findAt(here, 'confident')?.senses[0]?.slug, 'temperature');
    texts[0] = 'import os';
    first.edit([{ range: { start: { line: 0 }, end: { line: 0 } }, text: 'os' }]);
    first.advance(1000);
    assert.equal(cell.findAt(here, 'confident'), undefined);
    texts[0] = 'import torch';
    first.edit([{ range: { start: { line: 0 }, end: { line: 0 } }, text: 'torch' }]);
    first.advance(1000);
    assert.ok(cell.findAt(here, 'confident'));
    first.close();
    assert.equal(cell.findAt(here, 'confident'), undefined);
  });
});
