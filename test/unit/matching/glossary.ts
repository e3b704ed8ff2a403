// A small glossary for the matcher's tests, written as tersely as a content file, and one way to ask about a text.
import assert from 'node:assert/strict';
import type { Clues, CodeSymbol, Concept, GlossaryData, Term } from '../../../src/glossary/concept.ts';
import { compile } from '../../../src/glossary/matching/compile.ts';
import { createMatcher, type FileContext, type Matcher, type Mode } from '../../../src/glossary/matching/matcher.ts';

type TermSpec = string | ({ readonly text: string } & Partial<Omit<Term, 'text'>>);
type SymbolSpec = string | ({ readonly name: string } & Partial<Omit<CodeSymbol, 'name' | 'controls'>>);
export type ConceptSpec = readonly TermSpec[] | { readonly name?: string; readonly terms?: readonly TermSpec[]; readonly symbols?: readonly SymbolSpec[] };
export type GlossarySpec = Readonly<Record<string, ConceptSpec>>;

export const exact = (text: string): TermSpec => ({ text, case: 'exact' });
export const misspelt = (text: string): TermSpec => ({ text, misspelling: true });
/** An ambiguous word; the lists are separated by commas. */
export const ambiguous = (text: string, withWords: string, notWords = '', letters: Term['case'] = 'any'): TermSpec => ({
  text,
  case: letters,
  clues: clues(withWords, notWords),
});
export const clues = (withWords: string, notWords = ''): Clues => ({ with: words(withWords), not: words(notWords) });
const words = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

export function glossaryOf(spec: GlossarySpec): GlossaryData {
  const concepts = Object.entries(spec).map(([slug, given]): Concept => {
    const { name = slug, terms = [], symbols = [] } = 'length' in given ? { terms: given } : given;
    const text = { name, summary: '', contrast: {} };
    return {
      slug,
      shelf: '',
      level: 'working',
      terms: terms.map((term): Term => {
        const { text: written, ...rest } = typeof term === 'string' ? { text: term } : term;
        return { text: written, language: /[\u3400-\u9fff]/.test(written) ? 'zh-cn' : 'en', case: 'any', misspelling: false, ...rest };
      }),
      symbols: symbols.map((symbol): CodeSymbol => {
        const given = typeof symbol === 'string' ? { name: symbol } : symbol;
        return { libraries: [], except: [], controls: { en: '', 'zh-cn': '' }, ...given };
      }),
      requires: [],
      related: [],
      sources: [],
      text: { en: text, 'zh-cn': text },
    };
  });
  return { version: 1, shelves: [], chapters: [], concepts, pinyin: {} };
}

export const matcherOf = (spec: GlossarySpec): Matcher => createMatcher(compile(glossaryOf(spec)));

/** What is found, as `text=slug`, or `text=slug#symbol`, senses joined by `|`. */
export function found(matcher: Matcher, text: string, context: Partial<FileContext> = {}, mode: Mode = 'confident'): string[] {
  const findings = matcher.findAll(text, { languageId: 'plaintext', fileName: 'file.txt', ...context }, mode);
  return findings.map(({ start, end, senses }) => {
    const named = senses.map(({ slug, symbol }) => (symbol === undefined ? slug : `${slug}#${symbol}`));
    return `${text.slice(start, end)}=${named.join('|')}`;
  });
}

/** A `check(text, expected)` for one glossary. */
export const checkWith =
  (matcher: Matcher, context: Partial<FileContext> = {}) =>
  (text: string, ...expected: string[]): void =>
    assert.deepEqual(found(matcher, text, context), expected, JSON.stringify(text));
