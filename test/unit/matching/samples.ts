// Forms that overlap and meet in every way, and random texts made of them and of what may stand between and around them.
import fc from 'fast-check';
import { buildAutomaton, type Form } from '../../../src/glossary/matching/buildAutomaton.ts';
import { makeNarrowTable, toPattern } from '../../../src/glossary/matching/words.ts';
import type { Occurrence } from './oracle.ts';

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
export const forms = [...formsOf(anyCase, false, 0), ...formsOf(exactCase, true, anyCase.length)];
const letters = new Set(forms.flatMap(({ pattern }) => Array.from(pattern, (letter) => letter.charCodeAt(0))));
export const narrow = makeNarrowTable(letters);
export const tables = buildAutomaton(forms, narrow);
/** Occurrences to compare and to read. */
export const sorted = (found: readonly Occurrence[]): string[] =>
  found.map(([start, end, entry]) => `${start}-${end} ${anyCase.concat(exactCase)[entry]}`).sort();

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
export const randomText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(piece, fc.constantFrom(...gaps)).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
