// The scanner finds exactly what the oracle finds, on texts made to be difficult.
import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Hits, Scanner } from '../../../src/glossary/matching/automaton.ts';
import { buildAutomaton, type Form } from '../../../src/glossary/matching/buildAutomaton.ts';
import { makeNarrowTable, toPattern } from '../../../src/glossary/matching/words.ts';
import { type Occurrence, occurrences } from './oracle.ts';

const anyCase = [
  'attention',
  'self-attention',
  'multi-head attention',
  'head',
  'heads',
  'KV cache',
  'key value',
  'k',
  'GPT-2',
  'gpt',
  'LayerNorm',
  'fp8',
  'nn.LSTM',
  'top-k',
  'a b c',
  'naïve',
  '注意力',
  '注意力机制',
  '意力',
  'n 元语法',
  'LLM 模型',
  '</s>',
  '[mask]',
  'at',
];
const exactCase = ['RAG', 'LoRA', 'MoE', 'LLM', 'LLMs', 'K'];
const formsOf = (names: readonly string[], exact: boolean, first: number): Form[] =>
  names.map((name, index) => ({ pattern: toPattern(name, exact), exact, entry: first + index }));
const forms = [...formsOf(anyCase, false, 0), ...formsOf(exactCase, true, anyCase.length)];
const letters = new Set(forms.flatMap(({ pattern }) => Array.from(pattern, (letter) => letter.charCodeAt(0))));
const narrow = makeNarrowTable(letters);
const tables = buildAutomaton(forms, narrow);
const scanner = new Scanner(tables, narrow);

function scan(text: string): Occurrence[] {
  const hits = new Hits();
  scanner.scan(text, hits);
  const { entryOf } = tables;
  return Array.from(
    { length: hits.count },
    (_, index): Occurrence => [hits.numbers[3 * index]!, hits.numbers[3 * index + 1]!, entryOf[hits.numbers[3 * index + 2]!]!],
  );
}
const sorted = (found: readonly Occurrence[]): string[] => found.map(([start, end, entry]) => `${start}-${end} ${anyCase.concat(exactCase)[entry]}`).sort();

const pieces = [
  ...anyCase,
  ...exactCase,
  'ATTENTION',
  'Attention',
  'Heads',
  's',
  'ed',
  'drag',
  'é',
  'e\u0301',
  '\u0301',
  '\u00ad',
  'ж',
  'ß',
  'Ａ',
  '２',
  '。',
  '：',
  '中',
  '机制',
  '模型',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  '\0',
  '\u200f',
];
const gaps = [
  '',
  '',
  ' ',
  '_',
  '-',
  '.',
  '::',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n// ',
  '\n * ',
  '\n# ',
  '  ',
  '\t',
  ' - ',
  '-\n',
  '--',
  '\u00a0',
  '\u2010',
  '/',
  ',',
];
const restyle = (word: string, style: number): string =>
  [word, word.toUpperCase(), word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1), word.replace(/[ -]/g, ''), word.replace(/[ -]/g, '_')][style] ??
  word;
const piece = fc.tuple(fc.constantFrom(...pieces), fc.nat(5)).map(([word, style]) => restyle(word, style));
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(piece, fc.constantFrom(...gaps)).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

suite('the scanner', () => {
  test('agrees with the oracle on 10,000 random texts', () => {
    fc.assert(
      fc.property(text, (sample) => assert.deepEqual(sorted(scan(sample)), sorted(occurrences(forms, sample)))),
      { numRuns: 10_000 },
    );
  });
  test('agrees across the borders of its chunks', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (sample, shift) => {
        const long = 'x '.repeat(8162) + 'y'.repeat(shift) + sample;
        assert.deepEqual(sorted(scan(long)), sorted(occurrences(forms, long).filter(([start]) => start > 16_300)));
      }),
      { numRuns: 20 },
    );
  });
});
