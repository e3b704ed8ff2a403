// An automaton as the package holds it: its forms, sorted, each from where it differs from the one before, and what the
// search for places has found (a seventh of the tables' size). It is made whole again in a few passes over the nodes.
// It must not know what forms mean or how texts are scanned.
import { type AutomatonTables, baseShift, nodeFlag, root } from './automaton.ts';
import { placeWords, wordsIn } from './beginnings.ts';
import type { Tables } from './tables.ts';
import { kindOf, kinds, lowerOf } from './words.ts';

const blank = 0x20;

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

/** How far the base of each node with children is from that of the one before, level by level. */
function stepsOf(cells: Int32Array): number[] {
  const nodes = [root];
  const steps: number[] = [];
  let last = 0;
  for (const node of nodes) {
    const base = cells[node]! >>> baseShift;
    if (base === 0) continue;
    for (let byte = 1; byte < 256; byte += 1) if ((cells[base + byte]! & 0xff) === byte) nodes.push(base + byte);
    steps.push(base - last);
    last = base;
  }
  return steps;
}

/** At build time: the tables to put into the package. */
export function store(tables: AutomatonTables): Tables {
  const { cells, patternStart, letters, entryOf, leadOf, formFlags, threes, displacements } = tables;
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
    steps: toBytes(stepsOf(cells)),
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

function lettersFrom(stored: Tables, patternStart: Int32Array): Uint16Array {
  const [shared, low, high] = [stored['shared']!, stored['restLow']!, stored['restHigh']!];
  const letters = new Uint16Array(patternStart.at(-1)!);
  for (let form = 0, before = 0, rest = 0; form < shared.length; form += 1) {
    const start = patternStart[form]!;
    const end = patternStart[form + 1]!;
    let at = start + shared[form]!;
    letters.copyWithin(start, before, before + shared[form]!);
    for (; at < end; at += 1, rest += 1) letters[at] = low[rest]! | (high[rest]! << 8);
    before = start;
  }
  return letters;
}

/** The nodes of a trie in the order of its sorted forms, 0 the root. */
interface Nodes {
  readonly labels: Uint8Array;
  readonly flags: Uint8Array;
  /** The first child, and the next one of the same parent; 0 for none. */
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** One more than the first form that ends there; 0 for none. */
  readonly form: Int32Array;
}

function nodesFrom(shared: ArrayLike<number>, patternStart: Int32Array, letters: Uint16Array, narrow: Uint8Array, most: number): Nodes {
  const nodes: Nodes = {
    labels: new Uint8Array(most),
    flags: new Uint8Array(most),
    child: new Int32Array(most),
    sibling: new Int32Array(most),
    form: new Int32Array(most),
  };
  const { labels, flags, child, sibling, form } = nodes;
  const lastChild = new Int32Array(most);
  /** The node after so many letters of the pattern at hand. */
  const path = new Int32Array(257);
  let count = 1;
  let known = 0;
  for (let index = 0; index < shared.length; index += 1) {
    const start = patternStart[index]!;
    let length = patternStart[index + 1]! - start;
    // What stands around the words of a form is not in the trie.
    while (kindOf[narrow[letters[start + length - 1]!]!] === kinds.none) length -= 1;
    if (shared[index]! < known) known = shared[index]!;
    for (; known < length; known += 1) {
      const letter = letters[start + known]!;
      let node = path[known]!;
      if (letter === blank) {
        flags[node]! |= nodeFlag.wordsMeet >>> 8;
      } else {
        const byte = lowerOf[narrow[letter]!]!;
        if (node !== root || kindOf[byte] !== kinds.none) {
          const last = lastChild[node]!;
          if (last !== 0 && labels[last] === byte) node = last;
          else {
            labels[count] = byte;
            if (last === 0) child[node] = count;
            else sibling[last] = count;
            lastChild[node] = count;
            node = count;
            count += 1;
          }
        }
      }
      path[known + 1] = node;
    }
    known = length;
    const end = path[length]!;
    flags[end]! |= nodeFlag.accepts >>> 8;
    if (form[end] === 0) form[end] = index + 1;
  }
  return nodes;
}

/** Gives every node its cell, level by level, as when the automaton was built. */
function cellsFrom({ labels, flags, child, sibling, form }: Nodes, steps: ArrayLike<number>, size: number): Pick<AutomatonTables, 'cells' | 'firstForm'> {
  const cells = new Int32Array(size);
  const firstForm = new Int32Array(size);
  const nodes = new Int32Array(labels.length);
  const cellOf = new Int32Array(labels.length);
  let count = 1;
  let step = 0;
  let base = 0;
  for (let index = 0; index < count; index += 1) {
    const node = nodes[index]!;
    const cell = cellOf[index]!;
    let value = labels[node]! | (flags[node]! << 8);
    if (form[node] !== 0) firstForm[cell] = form[node]! - 1;
    if (child[node] !== 0) {
      let number = 0;
      let shift = 0;
      let byte = steps[step++]!;
      for (; byte >= 0x80; byte = steps[step++]!) {
        number |= (byte & 0x7f) << shift;
        shift += 7;
      }
      number |= byte << shift;
      base += number & 1 ? -((number + 1) >>> 1) : number >>> 1;
      value |= base << baseShift;
      for (let next = child[node]!; next !== 0; next = sibling[next]!) {
        nodes[count] = next;
        cellOf[count] = base + labels[next]!;
        count += 1;
      }
    }
    cells[cell] = value;
  }
  return { cells, firstForm };
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
  const letters = lettersFrom(stored, patternStart);
  const nodes = nodesFrom(stored['shared']!, patternStart, letters, narrow, stored['restLow']!.length + 1);
  return {
    ...cellsFrom(nodes, stored['steps']!, cellCount),
    entryOf,
    patternStart,
    leadOf,
    formFlags,
    letters,
    threes,
    words: placeWords(wordCount, displacements, first!, next!, follow!, origin!),
    displacements,
  };
}
