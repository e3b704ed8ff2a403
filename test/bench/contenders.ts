// Other ways of finding the same forms, behind one face: npm's Aho-Corasick libraries and regular expressions.
// The libraries find exactly what the engine finds; the expressions find less, and are here as a yardstick of speed.
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import type { Form } from '../../src/glossary/matching/buildAutomaton.ts';
import { expressionOf, ideographsOf, leadOf, type Occurrence, plainText } from '../unit/matching/oracle.ts';

/** Where keywords begin in a text. */
type Search = (text: string, onHit: (start: number, keyword: string) => void) => void;
type MakeSearch = (keywords: string[]) => Search;

export const libraries: Readonly<Record<string, MakeSearch>> = {
  '@monyone/aho-corasick': (keywords) => {
    const automaton = new Monyone(keywords);
    return (text, onHit) => {
      for (const { begin, keyword } of automaton.matchInText(text)) onHit(begin, keyword);
    };
  },
  ahocorasick: (keywords) => {
    const automaton = new AhoCorasick(keywords);
    return (text, onHit) => {
      for (const [end, found] of automaton.search(text)) for (const keyword of found) onHit(end - keyword.length + 1, keyword);
    };
  },
};

const firstWord = ({ pattern }: Form): string => pattern.slice(leadOf(pattern)).split(' ', 1)[0]?.toLowerCase() ?? '';

/** The keywords that a library looks for: what a form begins with, up to where it may be separated. */
export const keywordsOf = (forms: readonly Form[]): string[] => [...new Set(forms.map(firstWord))];

/** Compares a keyword's hit in full; returns how many forms stand there. The text need not be plain where it is ASCII. */
export function occurrencesByKeyword(forms: readonly Form[]): (text: string, start: number, keyword: string, visit?: (found: Occurrence) => void) => number {
  const byFirstWord = new Map<string, { expression: RegExp; lead: number; entry: number }[]>();
  for (const form of forms) {
    const alike = byFirstWord.get(firstWord(form)) ?? [];
    alike.push({ expression: expressionOf(form), lead: leadOf(form.pattern), entry: form.entry });
    byFirstWord.set(firstWord(form), alike);
  }
  return (text, start, keyword, visit) => {
    let count = 0;
    for (const { expression, lead, entry } of byFirstWord.get(keyword) ?? []) {
      expression.lastIndex = start - lead;
      if (start < lead || !expression.test(text)) continue;
      count += 1;
      visit?.([start - lead, expression.lastIndex, entry]);
    }
    return count;
  };
}

/** A library's search, each hit then compared in full: exactly what the engine finds. */
export function occurrencesBy(make: MakeSearch, forms: readonly Form[]): (text: string) => Occurrence[] {
  const search = make(keywordsOf(forms));
  const compare = occurrencesByKeyword(forms);
  const ideographs = ideographsOf(forms);
  return (text) => {
    const plain = plainText(text, ideographs);
    const offsets = Array.from({ length: plain.length }, (_, at) => at).filter((at) => plain.charAt(at) !== '\u0300');
    const letters = offsets
      .map((at) => plain.charAt(at))
      .join('')
      .toLowerCase();
    const found: Occurrence[] = [];
    search(letters, (start, keyword) => compare(plain, offsets[start] ?? 0, keyword, (occurrence) => found.push(occurrence)));
    return found;
  };
}

const quote = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const separator = '[ _-]?';

/** `\b(?:one|other)\b`, the longest first. */
export function alternation(forms: readonly Form[]): RegExp {
  const patterns = [...new Set(forms.map(({ pattern }) => pattern))].sort((one, other) => other.length - one.length);
  return new RegExp(
    `\\b(?:${patterns.map((pattern) => [...pattern].map((letter) => (letter === ' ' ? separator : quote(letter))).join('')).join('|')})\\b`,
    'giu',
  );
}

interface Branch {
  ends: boolean;
  readonly next: Map<string, Branch>;
}

/** The same, common beginnings written once: `(?:to(?:ken|p[ _-]?k))`. */
export function trieExpression(forms: readonly Form[]): RegExp {
  const root: Branch = { ends: false, next: new Map() };
  for (const { pattern } of forms) {
    let branch = root;
    for (const letter of pattern.toLowerCase()) {
      const next = branch.next.get(letter) ?? { ends: false, next: new Map() };
      branch.next.set(letter, next);
      branch = next;
    }
    branch.ends = true;
  }
  const write = (branch: Branch): string => {
    if (branch.next.size === 0) return '';
    const parts = [...branch.next].map(([letter, next]) => (letter === ' ' ? separator : quote(letter)) + write(next));
    const all = parts.length === 1 && !branch.ends ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
    return branch.ends ? `${all}?` : all;
  };
  return new RegExp(`\\b${write(root)}\\b`, 'giu');
}
