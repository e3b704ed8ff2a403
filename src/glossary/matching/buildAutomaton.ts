// Makes the automaton's tables from a list of forms; runs at build time only, so it may take its time and memory.
import { type AutomatonTables, formFlag, mark, root } from './automaton.ts';
import { powerOfTwo, SieveMaker } from './beginnings.ts';
import { kindOf, kinds, lowerOf, narrowCodes } from './words.ts';

/** One way of writing something: a pattern (see `toPattern`) and the entry that it stands for. */
export interface Form {
  readonly pattern: string;
  readonly exact: boolean;
  readonly entry: number;
}

interface Path {
  /** The lower-cased narrow bytes from the first letter to the last. */
  readonly bytes: readonly number[];
  /** After how many bytes two words meet. */
  readonly meetings: readonly number[];
  readonly lead: number;
  /** The pattern as the scanner compares it: ASCII where the narrow text is ASCII. */
  readonly pattern: string;
  readonly form: Form;
}

function pathOf(form: Form, narrow: Uint8Array): Path | undefined {
  const units = Array.from({ length: form.pattern.length }, (_, index) => form.pattern.charCodeAt(index));
  const isWord = (unit: number): boolean => kindOf[narrow[unit]!] !== kinds.none;
  const lead = units.findIndex(isWord);
  if (lead < 0) return undefined;
  const bytes: number[] = [];
  const meetings: number[] = [];
  for (const unit of units.slice(lead, units.findLastIndex(isWord) + 1)) {
    if (unit === 0x20) meetings.push(bytes.length);
    else bytes.push(lowerOf[narrow[unit]!]!);
  }
  const letters = units.map((unit) => {
    const byte = narrow[unit]!;
    return byte >= 0x80 ? unit : form.exact ? byte : lowerOf[byte]!;
  });
  return { bytes, meetings, lead, pattern: String.fromCharCode(...letters), form };
}

function compareBytes(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
}

/** Is everything that must be compared in the path? Not case, not punctuation around it, not ideographs, which it holds hashed. */
const isLiteral = ({ form, bytes, meetings, pattern }: Path): boolean =>
  !form.exact && bytes.length + new Set(meetings).size === pattern.length && bytes.every((byte) => byte < narrowCodes.gap);

const isSingleLetter = ({ pattern, bytes }: Path): boolean => pattern.length === 1 && kindOf[bytes[0]!] === kinds.lower;

/** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
export function buildAutomaton(forms: readonly Form[], narrow: Uint8Array): AutomatonTables {
  const paths = forms
    .map((form) => pathOf(form, narrow))
    .filter((path) => path !== undefined)
    .sort((one, other) => compareBytes(one.bytes, other.bytes) || one.form.entry - other.form.entry);
  const isLast = (index: number): boolean => {
    const next = paths[index + 1];
    return next === undefined || compareBytes(paths[index]!.bytes, next.bytes) !== 0;
  };
  const labels: number[] = [0];
  const marks: number[] = [0];
  const childrenOf: number[][] = [[]];
  /** Grows the tree under a node for the paths in `[from, to)`, alike in their first `depth` bytes. */
  const grow = (node: number, from: number, to: number, depth: number): void => {
    let start = from;
    while (start < to && paths[start]!.bytes.length === depth) start += 1;
    const wordsMeet = paths.slice(from, to).some(({ meetings }) => meetings.includes(depth));
    marks[node]! += (start - from) * mark.forms + (start < to ? mark.hasChildren : 0) + (wordsMeet ? mark.wordsMeet : 0);
    for (let index = start, end = start; index < to; index = end) {
      const byte = paths[index]!.bytes[depth]!;
      while (end < to && paths[end]!.bytes[depth] === byte) end += 1;
      const child = labels.push(byte) - 1;
      marks.push(end < to ? mark.hasNext : 0);
      childrenOf[node]!.push(child);
      childrenOf.push([]);
      grow(child, index, end, depth + 1);
    }
    if (childrenOf[node]!.length > 1) marks[node]! += mark.hasSeveralChildren;
  };
  grow(root, 0, paths.length, 0);
  if (marks.some((each) => each > 255)) throw new Error('too many forms end in one node');

  const nodeAt = (letters: readonly number[]): number => letters.reduce((node, byte) => childrenOf[node]!.find((child) => labels[child] === byte)!, root);
  const sieve = new SieveMaker(nodeAt);
  for (const { bytes, meetings } of paths) sieve.add(bytes, meetings);

  return {
    labels: Uint8Array.from(labels),
    marks: Uint8Array.from(marks),
    // Two numbers each, and half of it stays free.
    linksLength: Int32Array.of(powerOfTwo(4 * childrenOf.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0))),
    entryOf: Int32Array.from(paths, ({ form }) => form.entry),
    leadOf: Uint8Array.from(paths, ({ lead }) => lead),
    formFlags: Uint8Array.from(
      paths,
      (path, index) =>
        (path.form.exact ? formFlag.exact : 0) |
        (isLast(index) ? formFlag.last : 0) |
        (isLiteral(path) ? formFlag.literal : 0) |
        (isSingleLetter(path) ? formFlag.single : 0),
    ),
    patterns: paths.map(({ pattern }) => pattern),
    ...sieve.make(),
  };
}
