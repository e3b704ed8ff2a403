// An automaton as the package holds it: only what cannot be derived again, sorted so that it compresses well (a fifth of
// the tables' size), and made whole again in a few passes. It must not know what forms mean or how texts are scanned.
import { type AutomatonTables, baseShift, formFlag, nodeFlag, root } from './automaton.ts';
import { placeWords, wordsIn } from './beginnings.ts';
import type { Tables } from './tables.ts';
import { kindOf, kinds, lowerOf } from './words.ts';

const flagShift = 8;
const flagsOf = (cell: number): number => (cell >>> flagShift) & ((nodeFlag.accepts | nodeFlag.wordsMeet) >>> flagShift);

/** Signed numbers in as few bytes as they need: seven bits in each, the lowest first, the sign in the very first bit. */
function toBytes(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** At build time: the tables to put into the package. */
export function store(tables: AutomatonTables): Tables {
  const { cells, patternStart, letters, entryOf, leadOf, formFlags, threes, displacements } = tables;
  const nodes = [root];
  const [fans, flags, labels, steps]: number[][] = [[], [], [], []];
  let last = 0;
  for (const node of nodes) {
    const base = cells[node]! >>> baseShift;
    const children = base === 0 ? [] : Array.from({ length: 255 }, (_, index) => index + 1).filter((byte) => (cells[base + byte]! & 0xff) === byte);
    fans!.push(children.length);
    flags!.push(flagsOf(cells[node]!));
    labels!.push(...children);
    nodes.push(...children.map((byte) => base + byte));
    if (base === 0) continue;
    steps!.push(base - last);
    last = base;
  }

  const patterns = Array.from(entryOf, (_, form) => letters.subarray(patternStart[form]!, patternStart[form + 1]!));
  const shared = patterns.map((pattern, form) => {
    const before = patterns[form - 1];
    const differs = pattern.findIndex((letter, at) => letter !== before?.[at]);
    return differs < 0 ? pattern.length : differs;
  });
  const rest = patterns.flatMap((pattern, form) => [...pattern.subarray(shared[form]!)]);
  const words = wordsIn(tables);
  return {
    sizes: Int32Array.of(cells.length, tables.words.length),
    fans: Uint8Array.from(fans!),
    flags: Uint8Array.from(flags!),
    labels: Uint8Array.from(labels!),
    steps: toBytes(steps!),
    lengths: Uint8Array.from(patterns, ({ length }) => length),
    shared: Uint8Array.from(shared),
    restLow: Uint8Array.from(rest),
    restHigh: Uint8Array.from(rest, (letter) => letter >>> 8),
    entryOf,
    leadOf,
    formFlags,
    threes,
    displacements,
    ...Object.fromEntries(['first', 'next', 'follow', 'origin'].map((name, column) => [name, Int32Array.from(words, (word) => word[column]!)])),
  };
}

function cellsFrom(stored: Tables, size: number): Int32Array {
  const [fans, flags, labels, steps] = [stored['fans']!, stored['flags']!, stored['labels']!, stored['steps']!];
  const cells = new Int32Array(size);
  const nodes = new Int32Array(fans.length);
  let count = 1;
  let step = 0;
  let base = 0;
  for (let index = 0; index < fans.length; index += 1) {
    const node = nodes[index]!;
    const fan = fans[index]!;
    let cell = flags[index]! << flagShift;
    if (fan > 0) {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = steps[step++]!;
        number |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      base += number & 1 ? -((number + 1) >>> 1) : number >>> 1;
      cell |= base << baseShift;
      for (let child = 0; child < fan; child += 1) {
        const label = labels[count - 1]!;
        cells[base + label] = label;
        nodes[count++] = base + label;
      }
    }
    cells[node]! |= cell;
  }
  return cells;
}

/** The patterns, each from where it differs from the one before, and the first of the forms that end in each node. */
function patternsFrom(stored: Tables, patternStart: Int32Array, cells: Int32Array, narrow: Uint8Array): Pick<AutomatonTables, 'letters' | 'firstForm'> {
  const [shared, low, high, formFlags] = [stored['shared']!, stored['restLow']!, stored['restHigh']!, stored['formFlags']!];
  const letters = new Uint16Array(patternStart.at(-1)!);
  const firstForm = new Int32Array(cells.length);
  // Where the trie stands after so many letters of the pattern, and after the last of them that is part of a word.
  const [nodes, ends] = [new Int32Array(256), new Int32Array(256)];
  let isFirst = true;
  for (let form = 0, before = 0, rest = 0; form < shared.length; form += 1) {
    const start = patternStart[form]!;
    const length = patternStart[form + 1]! - start;
    const kept = shared[form]!;
    letters.copyWithin(start, before, before + kept);
    before = start;
    let node = nodes[kept]!;
    let end = ends[kept]!;
    for (let at = kept; at < length; at += 1, rest += 1) {
      const letter = low[rest]! | (high[rest]! << 8);
      letters[start + at] = letter;
      const byte = lowerOf[narrow[letter]!]!;
      const isWord = kindOf[byte] !== kinds.none;
      // The trie knows nothing of what stands before the first word.
      if (letter !== 0x20 && (isWord || end !== root)) node = (cells[node]! >>> baseShift) + byte;
      if (isWord) end = node;
      nodes[at + 1] = node;
      ends[at + 1] = end;
    }
    if (isFirst) firstForm[end] = form;
    isFirst = (formFlags[form]! & formFlag.last) !== 0;
  }
  return { letters, firstForm };
}

/**
 * On first use: the tables that the scanner reads.
 * @param stored what `store` made
 * @param narrow the byte of each UTF-16 unit, as when the automaton was built
 */
export function restore(stored: Tables, narrow: Uint8Array): AutomatonTables {
  const [cellCount = 0, wordCount = 0] = stored['sizes']!;
  const lengths = stored['lengths']!;
  const patternStart = new Int32Array(lengths.length + 1);
  for (let form = 0; form < lengths.length; form += 1) patternStart[form + 1] = patternStart[form]! + lengths[form]!;
  const own = stored as unknown as Pick<AutomatonTables, 'entryOf' | 'leadOf' | 'formFlags' | 'threes' | 'displacements'>;
  const { entryOf, leadOf, formFlags, threes, displacements } = own;
  const [first, next, follow, origin] = [stored['first'], stored['next'], stored['follow'], stored['origin']] as Int32Array[];
  const words = placeWords(wordCount, displacements, first!, next!, follow!, origin!);
  const cells = cellsFrom(stored, cellCount);
  return { cells, entryOf, patternStart, leadOf, formFlags, threes, displacements, words, ...patternsFrom(stored, patternStart, cells, narrow) };
}
