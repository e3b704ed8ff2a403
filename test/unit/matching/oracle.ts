// What the scanner ought to find, told by one regular expression for each form, tried at every place: slow and obvious.
import type { Form } from '../../../src/glossary/matching/buildAutomaton.ts';

/** One occurrence: start, end (UTF-16 offsets) and the form's entry. */
export type Occurrence = readonly [number, number, number];

/** Like `\u0300`: a combining mark or soft hyphen; `ж`: a letter beyond ASCII; `¤`: no part of any word. */
function plainUnit(unit: string, ideographs: ReadonlySet<string>): string {
  if (/[\u0300-\u036f\u00ad]/.test(unit)) return '\u0300';
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(unit)) return ideographs.has(unit) ? unit : '¤';
  const folded = unit.normalize('NFKD').charAt(0);
  if (folded < '\u0080' && /[\p{L}\uff01-\uff5e\u00a0\u2000-\u200a\u3000]/u.test(unit)) return folded;
  if (/[\u2010-\u2013]/.test(unit)) return '-';
  if (/[\u2018\u2019]/.test(unit)) return "'";
  if (unit < '\u0080') return unit;
  return /[\u00c0-\u05ff\u1e00-\u1eff]/.test(unit) && /\p{L}/u.test(unit) ? 'ж' : '¤';
}

const lower = '[a-zж\u0300]';
const beginsWord = [
  '(?<![A-Za-z0-9ж\u0300])',
  '(?<=[0-9])(?![0-9])',
  '(?<![0-9])(?=[0-9])',
  `(?<=${lower})(?=[A-Z])`,
  `(?<=[A-Z])(?=[A-Z](?!s(?!${lower}))${lower})`,
  '(?=[\u3400-\u9fff])',
].join('|');
const endsWord = `(?![A-Za-z0-9ж\u0300\u3400-\u9fff])|(?<![A-Za-z0-9ж\u0300])|${beginsWord}`;
const separator = '(?:_|-|[ \\t]+|-?[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t]*[/#*;%>!]*[ \\t]*)?';
const quote = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export const ideographsOf = (forms: readonly Form[]): ReadonlySet<string> => new Set(forms.flatMap(({ pattern }) => pattern.match(/[\u3400-\u9fff]/g) ?? []));

/** The text with every unit folded to what it counts as; offsets stay. */
export const plainText = (text: string, ideographs: ReadonlySet<string>): string =>
  Array.from({ length: text.length }, (_, at) => plainUnit(text.charAt(at), ideographs)).join('');

/** How much of a pattern is punctuation before its first letter. */
export const leadOf = (pattern: string): number => /^[^\p{L}\p{N}]*/u.exec(pattern)?.[0].length ?? 0;

/** Matches a form at `lastIndex` of a plain text. */
export function expressionOf({ pattern, exact }: Form): RegExp {
  const lead = leadOf(pattern);
  const caseless = (letter: string): string => (/[a-z]/i.test(letter) && !exact ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : quote(letter));
  const parts = [...pattern].map((letter, index) => {
    const marks = index === lead ? '' : '\u0300*';
    return (index === lead ? `(?:${beginsWord})` : '') + marks + (letter === ' ' ? separator : caseless(letter));
  });
  const alone = /^[a-z]$/i.test(pattern) ? '(?![A-Za-zж\u0300])' : '';
  return new RegExp(`${parts.join('')}\u0300*(?!\u0300)(?:${endsWord})${alone}`, 'y');
}

export function occurrences(forms: readonly Form[], text: string): Occurrence[] {
  const plain = plainText(text, ideographsOf(forms));
  return forms.flatMap((form): Occurrence[] => {
    const expression = expressionOf(form);
    const found: Occurrence[] = [];
    for (let start = 0; start < plain.length; start += 1) {
      expression.lastIndex = start;
      if (plain.charAt(start) !== '\u0300' && expression.test(plain)) found.push([start, expression.lastIndex, form.entry]);
    }
    return found;
  });
}
