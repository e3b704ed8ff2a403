// Makes the automaton's tables from a list of forms; runs at build time only, so it may take its time and memory.
import { type AutomatonTables, baseShift, formFlag, nodeFlag, root } from './automaton.ts';
import { SieveMaker } from './beginnings.ts';
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
  /** The pattern's units as the scanner compares them: ASCII where the narrow text is ASCII. */
  readonly letters: readonly number[];
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
  return { bytes, meetings, lead, letters, form };
}

function compareBytes(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
}

/** Growing cells, and the search for a base at which all children of a node find free ones. */
class DoubleArray {
  cells = new Int32Array(1 << 12);
  firstForm = new Int32Array(1 << 12);
  size = 1;
  #bases = new Set<number>();
  /** Where the search for one cell and for several begins. The second leaves holes behind, which the first fills. */
  #from = { one: 1, several: 1 };

  /** @returns a base of 1 or more that no other node has */
  takeBase(children: readonly number[]): number {
    const first = children[0]!;
    const search = children.length === 1 ? 'one' : 'several';
    for (let cell = Math.max(this.#from[search], first + 1), steps = 1; ; cell += 1, steps += 1) {
      // What has been searched in vain this long is left for good, or every search would cross it again.
      if (steps === 128) this.#from[search] = cell;
      const base = cell - first;
      if (this.#isTaken(cell) || this.#bases.has(base) || children.some((byte) => this.#isTaken(base + byte))) continue;
      this.#bases.add(base);
      if (base >= 1 << (32 - baseShift)) throw new Error('too many forms for one automaton');
      return base;
    }
  }

  add(node: number, label: number): void {
    this.#reserve(node);
    this.cells[node] = label;
    this.size = Math.max(this.size, node + 1);
  }

  #isTaken(node: number): boolean {
    return node === root || (this.cells[node] ?? 0) !== 0;
  }

  #reserve(node: number): void {
    while (node >= this.cells.length) {
      const double = (table: Int32Array) => {
        const grown = new Int32Array(table.length * 2);
        grown.set(table);
        return grown;
      };
      this.cells = double(this.cells);
      this.firstForm = double(this.firstForm);
    }
  }
}

/** Is everything that must be compared in the path? Not case, not punctuation around it, not ideographs, which it holds hashed. */
const isLiteral = ({ form, bytes, meetings, letters }: Path): boolean =>
  !form.exact && bytes.length + new Set(meetings).size === letters.length && bytes.every((byte) => byte < narrowCodes.gap);

const isSingleLetter = ({ letters, bytes }: Path): boolean => letters.length === 1 && kindOf[bytes[0]!] === kinds.lower;

/** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
export function buildAutomaton(forms: readonly Form[], narrow: Uint8Array): AutomatonTables {
  const paths = forms
    .map((form) => pathOf(form, narrow))
    .filter((path) => path !== undefined)
    .sort((one, other) => compareBytes(one.bytes, other.bytes) || one.form.entry - other.form.entry);
  const trie = new DoubleArray();
  const isLast = (index: number): boolean => {
    const next = paths[index + 1];
    return next === undefined || compareBytes(paths[index]!.bytes, next.bytes) !== 0;
  };

  /** Nodes whose children have no place yet, each for the paths in `[from, to)`, alike in their first `depth` bytes. */
  const waiting = [{ node: root, from: 0, to: paths.length, depth: 0 }];
  // Level by level, so that the cells of the upper levels, which most texts reach, stand side by side in the cache.
  for (const { node, from, to, depth } of waiting) {
    let flags = 0;
    let start = from;
    if (paths[start]?.bytes.length === depth) {
      flags |= nodeFlag.accepts;
      trie.firstForm[node] = start;
      while (start < to && paths[start]!.bytes.length === depth) start += 1;
    }
    for (let index = from; index < to; index += 1) if (paths[index]!.meetings.includes(depth)) flags |= nodeFlag.wordsMeet;
    const groups: { byte: number; from: number; to: number }[] = [];
    for (let index = start; index < to; index += 1) {
      const byte = paths[index]!.bytes[depth]!;
      const group = groups.at(-1);
      if (group?.byte === byte) group.to = index + 1;
      else groups.push({ byte, from: index, to: index + 1 });
    }
    const base = groups.length === 0 ? 0 : trie.takeBase(groups.map(({ byte }) => byte));
    for (const { byte } of groups) trie.add(base + byte, byte);
    trie.cells[node]! |= (base << baseShift) | flags;
    for (const group of groups) waiting.push({ node: base + group.byte, from: group.from, to: group.to, depth: depth + 1 });
  }

  const nodeAt = (letters: readonly number[]): number => letters.reduce((node, byte) => (trie.cells[node]! >>> baseShift) + byte, root);
  const sieve = new SieveMaker(nodeAt);
  for (const { bytes, meetings } of paths) sieve.add(bytes, meetings);

  const patternStart = new Int32Array(paths.length + 1);
  for (const [index, { letters }] of paths.entries()) patternStart[index + 1] = patternStart[index]! + letters.length;
  // Any node may look for a child up to 255 cells further on.
  const [cells, firstForm] = [trie.cells, trie.firstForm].map((table) => {
    const longer = new Int32Array(trie.size + 256);
    longer.set(table.subarray(0, trie.size));
    return longer;
  }) as [Int32Array, Int32Array];
  return {
    cells,
    firstForm,
    entryOf: Int32Array.from(paths, ({ form }) => form.entry),
    patternStart,
    leadOf: Uint8Array.from(paths, ({ lead }) => lead),
    formFlags: Uint8Array.from(
      paths,
      (path, index) =>
        (path.form.exact ? formFlag.exact : 0) |
        (isLast(index) ? formFlag.last : 0) |
        (isLiteral(path) ? formFlag.literal : 0) |
        (isSingleLetter(path) ? formFlag.single : 0),
    ),
    letters: Uint16Array.from(paths.flatMap(({ letters }) => letters)),
    ...sieve.make(),
  };
}
