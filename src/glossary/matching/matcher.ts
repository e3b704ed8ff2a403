// STAGE 0 (to be replaced by the automaton): finds terms and symbols by words, longest first, behind the final interface.
import type { Clues, GlossaryData, Slug } from '../concept.ts';
import { inflect, pluralOfAcronym } from './inflection.ts';
import { isWholeIdentifier, toPattern } from './words.ts';

export interface FileContext {
  readonly languageId: string;
  readonly fileName: string;
}
export type Mode = 'confident' | 'eager';
/** Why a finding spoke: 'plain' for unambiguous terms; otherwise the words of the file that gave evidence. */
export interface Reason {
  readonly kind: 'plain' | 'nearby' | 'file' | 'library' | 'eager';
  readonly words: readonly string[];
}
export interface Sense {
  readonly slug: Slug;
  /** The canonical name, when found as a symbol. */
  readonly symbol?: string;
}
/** Offsets in UTF-16 code units. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** Best first; more than one only if the file does not decide. */
  readonly senses: readonly Sense[];
  readonly reason: Reason;
  /** The right spelling, where the text has a known misspelling. */
  readonly misspelling?: string;
}
export interface DocumentIndex {
  /** Offsets in the text before the edit. */
  edit(change: { readonly start: number; readonly end: number; readonly text: string }): void;
  findAt(offset: number, mode: Mode): Finding | undefined;
  findIn(start: number, end: number, mode: Mode): Finding[];
}
export interface Matcher {
  findAll(text: string, context: FileContext, mode: Mode): Finding[];
  openDocument(text: string, context: FileContext): DocumentIndex;
  senses(term: string): Sense[];
}

interface Surface extends Sense {
  readonly exact?: string;
  readonly clues?: Clues;
  readonly libraries?: readonly string[];
  readonly misspelling?: string;
  readonly whole: boolean;
}
type Tables = readonly (readonly [string, readonly Surface[]])[];

/** All tables in one flat buffer. */
export function compile(data: GlossaryData): Uint8Array {
  const tables = new Map<string, Surface[]>();
  const add = (pattern: string, surface: Surface) => tables.set(pattern, [...(tables.get(pattern) ?? []), surface]);
  for (const { slug, terms, symbols } of data.concepts) {
    for (const { text, clues, misspelling, ...term } of terms) {
      const right = terms.find((other) => !other.misspelling && other.language === term.language)?.text;
      const surface = { slug, whole: false, ...(clues ? { clues } : {}), ...(misspelling && right ? { misspelling: right } : {}) };
      const pattern = toPattern(text, true);
      const exact = term.case === 'exact';
      for (const form of [pattern, ...(exact ? pluralOfAcronym(pattern) : inflect(pattern.toLowerCase()))]) add(form.toLowerCase(), exact ? { ...surface, exact: form.replaceAll(' ', '') } : surface);
    }
    for (const { name, clues, libraries } of symbols) {
      if (!name.includes('*')) add(toPattern(name.replace(/^nn\./, ''), false), { slug, symbol: name, whole: true, libraries, ...(clues ? { clues } : {}) });
    }
  }
  return new TextEncoder().encode(JSON.stringify([...tables]));
}

const wordPattern = /[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)s?|[A-Z]?[a-z]+|[A-Z]+|\d+|[\u4e00-\u9fff]/g;
const separator = /^(?:|[_-]|[ \t]+|[ \t]*\r?\n[ \t]*[/#*;%>]*[ \t]*)$/;

export function createMatcher(bytes: Uint8Array): Matcher {
  const tables = new Map(JSON.parse(new TextDecoder().decode(bytes)) as Tables);
  const longest = Math.max(...[...tables.keys()].map((pattern) => pattern.split(' ').length), 1);
  const anchors = /\b(?:torch|tensorflow|keras|jax|vllm|llama|ggml|gguf|openai|anthropic|langchain|huggingface|peft|tokenizers?|transformers?|LLM|attention|input_ids|hidden_size|vocab_size)\b/gi;

  const findAll = (text: string, _context: FileContext, mode: Mode): Finding[] => {
    const words = [...text.matchAll(wordPattern)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
    const evidence = [...new Set([...text.matchAll(anchors)].map(([word]) => word))].slice(0, 3);
    const findings: Finding[] = [];
    for (let index = 0; index < words.length; ) {
      let taken = 1;
      let pattern = '';
      for (let count = 1; count <= longest && index + count <= words.length; count++) {
        const [first, last, before] = [words[index], words[index + count - 1], words[index + count - 2]];
        if (!first || !last) break;
        if (count > 1 && before && !separator.test(text.slice(before.end, last.start))) break;
        const joint = count === 1 || (/[\u4e00-\u9fff]$/.test(pattern) && /^[\u4e00-\u9fff]/.test(last.text)) ? '' : ' ';
        pattern += joint + last.text.toLowerCase();
        const written = text.slice(first.start, last.end).replace(/[\s_-]/g, '');
        const whole = isWholeIdentifier(text, first.start, last.end);
        const found = (tables.get(pattern) ?? []).filter((surface) => (surface.exact === undefined || surface.exact === written) && (!surface.whole || whole));
        const best = found.find((surface) => surface.symbol) ?? found[0];
        if (!best || (/^[a-z]+$/i.test(written) && !whole && found.every(({ slug }) => slug === undefined))) continue;
        const around = text.slice(Math.max(first.start - 2000, 0), last.end + 2000).toLowerCase();
        const near = best.clues?.with.filter((word) => around.includes(word.toLowerCase())) ?? [];
        const against = best.clues?.not.filter((word) => around.includes(word.toLowerCase())) ?? [];
        const speaks = !best.clues || (against.length < near.length + (evidence.length > 0 ? 1 : 0) && (near.length > 0 || evidence.length > 0));
        if (!speaks && mode !== 'eager') continue;
        const kind = !best.clues ? 'plain' : !speaks ? 'eager' : near.length > 0 ? 'nearby' : 'file';
        const found1: Finding = {
          start: first.start,
          end: last.end,
          senses: [best.symbol ? { slug: best.slug, symbol: best.symbol } : { slug: best.slug }],
          reason: { kind, words: kind === 'nearby' ? near : kind === 'file' ? evidence : [] },
          ...(best.misspelling ? { misspelling: best.misspelling } : {}),
        };
        if (count > taken || findings.at(-1)?.start !== first.start) findings[findings.at(-1)?.start === first.start ? findings.length - 1 : findings.length] = found1;
        taken = count;
      }
      index += taken;
    }
    return findings;
  };
  return {
    findAll,
    openDocument(initial, context) {
      let text = initial;
      let cache = new Map<Mode, Finding[]>();
      const all = (mode: Mode): Finding[] => {
        const known = cache.get(mode) ?? findAll(text, context, mode);
        cache.set(mode, known);
        return known;
      };
      return {
        edit({ start, end, text: inserted }) {
          text = text.slice(0, start) + inserted + text.slice(end);
          cache = new Map();
        },
        findAt: (offset, mode) => all(mode).find(({ start, end }) => start <= offset && offset < end),
        findIn: (start, end, mode) => all(mode).filter((finding) => finding.start < end && finding.end > start),
      };
    },
    senses(term) {
      const pattern = toPattern(term, false);
      const found = tables.get(pattern) ?? findAll(term, { languageId: '', fileName: '' }, 'eager').flatMap(({ senses }) => senses);
      return found.map(({ slug, symbol }) => (symbol ? { slug, symbol } : { slug }));
    },
  };
}
