// The first pass over a text: where a word begins as some form does. Nearly all of a text ends here, so it works on
// tables and bits, four characters at a time, and without branches that depend on the text, since a wrong guess costs
// more than a look. It may name too many places, never too few; what stands at them is the trie's business.
import { kindOf, kinds, lowerOf, narrowCodes } from './words.ts';

/** Kinds in two bits. Beyond ASCII no byte is part of a word here; some begin a form by themselves, see `standsAlone`. */
const code = { none: 0, lower: 1, upper: 2, digit: 3 } as const;
const codeOf = Uint8Array.from(kindOf, (kind, byte) => {
  if (byte >= narrowCodes.gap) return code.none;
  return kind === kinds.lower ? code.lower : kind === kinds.upper ? code.upper : kind === kinds.digit ? code.digit : code.none;
});
const codesOfPair = Uint8Array.from({ length: 0x10000 }, (_, pair) => codeOf[pair & 0xff]! | (codeOf[pair >> 8]! << 2));

/** For the codes of six characters, for each of the middle four: does a word begin there (bits 0-3), does one begin or has one ended (bits 4-7)? */
const bordersOf = Uint8Array.from({ length: 1 << 12 }, (_, six) => {
  let borders = 0;
  for (let index = 0; index < 4; index += 1) {
    const at = (place: number): number => (six >> (2 * (index + place))) & 3;
    const [before, here, after] = [at(0), at(1), at(2)];
    const isHump = before === code.upper && here === code.upper && after === code.lower;
    const begins = isHump || (here !== code.none && here !== before && !(before === code.upper && here === code.lower));
    borders |= (begins ? 0x11 : here === code.none ? 0x10 : 0) << index;
  }
  return borders;
});

/** Ideographs and foreign letters: a form may begin with each. */
const standsAlone = Uint8Array.from(kindOf, (kind, byte) => (byte >= narrowCodes.gap && kind !== kinds.none && byte !== narrowCodes.mark ? 1 : 0));

/** The byte after a word. Marks and foreign letters go on with it, so nothing is known of it; after a capital it may be part of a form's word. */
const follower = { border: 0, upper: 1, any: 2 } as const;
const isAny = (byte: number): boolean => byte === narrowCodes.mark || byte === narrowCodes.letter;
const followerOf = Uint8Array.from(kindOf, (kind, byte) => (isAny(byte) ? follower.any : kind === kinds.upper ? follower.upper : follower.border));

/** 1 for what may separate two words of one form. */
export const isSeparator: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => (' \t\r\n_-'.includes(String.fromCharCode(byte)) ? 1 : 0));
/** A byte in five bits: letters in any case keep theirs; 0 for what may be skipped. */
const bitOf = Uint8Array.from(kindOf, (kind, byte) => {
  if (isAny(byte) || isSeparator[byte] === 1 || byte === narrowCodes.gap) return 0;
  return kind === kinds.none && byte < narrowCodes.gap ? 27 + (byte % 5) : byte & 31;
});

/** What counts of a word, by its length from 1 to 8 and, plus `open`, where a capital follows: that may be part of a form's word, so fewer letters count. */
const open = 16;
const sizes = Int32Array.from({ length: 32 }, (_, shape) => Math.min(shape & 15 || 8, shape < open ? 8 : 4));
const bitsOf = (letters: number): number => (letters >= 4 ? -1 : (1 << (8 * Math.max(letters, 0))) - 1);
const firstBits = Int32Array.from(sizes, (size) => bitsOf(size));
const nextBits = Int32Array.from(sizes, (size) => bitsOf(size - 4));
/** The shape of a word by its length, 0 for 32 and more. */
const shapeOf = Uint8Array.from({ length: 32 }, (_, length) => Math.min(length || 8, 8));

/** @param first the bytes of a word, four and four, least significant first; what follows it does not matter */
function keyOf(first: number, next: number, shape: number): number {
  const known = ((first | 0x20202020) & firstBits[shape]!) ^ Math.imul((next | 0x20202020) & nextBits[shape]!, 0x85ebca6b) ^ (shape & open);
  return Math.imul(known ^ (known >>> 15), 0x9e3779b1);
}

/** Three sieves, each finer and slower than the one before. */
export interface Sieves {
  /** By the low five bits of two bytes, a bit for those of the third: how forms begin. */
  readonly threes: Int32Array;
  /** By key, a bit: the first words of forms. */
  readonly words: Int32Array;
  /** By key, a bit for what may follow the first word, see `bitOf`. */
  readonly followers: Int32Array;
}

const powerOfTwo = (atLeast: number): number => 1 << Math.ceil(Math.log2(Math.max(atLeast, 2)));
/** How far a key is shifted to be an index. */
const shiftFor = (table: Int32Array): number => Math.clz32(table.length) + 1;

/** Makes the sieves, at build time. */
export class SieveMaker {
  readonly sieves: Sieves;

  /** @param forms how many there will be, about */
  constructor(forms: number) {
    const slots = powerOfTwo(forms);
    this.sieves = { threes: new Int32Array(1 << 10), words: new Int32Array(slots), followers: new Int32Array(slots) };
  }

  /**
   * Adds one path.
   * @param bytes of the form, lower-cased, from its first letter
   * @param meetings after how many bytes two words meet
   */
  add(bytes: readonly number[], meetings: readonly number[]): void {
    const first = bytes[0]!;
    this.#addThree(bytes, meetings);
    if (standsAlone[first] === 1) {
      const isOpen = bytes.length === 1 || meetings.includes(1);
      for (let byte = 0; byte < 256; byte += 1) if (isOpen || lowerOf[byte] === bytes[1]) this.#set([first, byte], 2, -1);
      return;
    }
    const kind = kindOf[first];
    for (let length = 1; length <= bytes.length; length += 1) {
      const next = bytes[length];
      const ends = next === undefined;
      const meets = meetings.includes(length);
      const shape = shapeOf[Math.min(length, 8)]!;
      const follow = ends ? -1 : (1 << bitOf[next]!) | (meets ? 1 << 0 : 0);
      this.#set(bytes, shape | open, follow);
      if (ends || meets || kindOf[next] !== kind) this.#set(bytes, shape, follow);
      if (ends || kindOf[next] !== kind || next >= narrowCodes.gap) return;
    }
  }

  #addThree(bytes: readonly number[], meetings: readonly number[]): void {
    const known = (at: number): number | undefined => (at < bytes.length && !meetings.some((meeting) => meeting <= at) ? bytes[at]! & 31 : undefined);
    const any = Array.from({ length: 32 }, (_, bits) => bits);
    const [second, third] = [known(1), known(2)];
    for (const bits of second === undefined ? any : [second]) this.sieves.threes[((bytes[0]! & 31) << 5) | bits]! |= third === undefined ? -1 : 1 << third;
  }

  #set(bytes: readonly number[], shape: number, follow: number): void {
    const { words, followers } = this.sieves;
    const four = (from: number): number => [0, 1, 2, 3].reduce((sum, index) => sum | ((bytes[from + index] ?? 0) << (8 * index)), 0);
    const key = keyOf(four(0), four(4), shape);
    words[key >>> shiftFor(words)]! |= 1 << (key >>> 9);
    followers[key >>> shiftFor(followers)]! |= follow;
  }
}

/** Finds beginnings in a buffer of narrow text. One for each thread. */
export class Beginnings {
  readonly #sieves: Sieves;
  readonly #bytes: Uint8Array;
  readonly #quads: Int32Array;
  readonly #view: DataView;
  /** For every 32 bytes where words begin, and where words begin or have ended. */
  readonly #starts: Int32Array;
  readonly #borders: Int32Array;
  /** What `find` found. */
  readonly places: Int32Array;

  /**
   * @param sieves made by a `SieveMaker`
   * @param bytes a buffer of its own, a multiple of 32 long
   */
  constructor(sieves: Sieves, bytes: Uint8Array) {
    this.#sieves = sieves;
    this.#bytes = bytes;
    this.#quads = new Int32Array(bytes.buffer);
    this.#view = new DataView(bytes.buffer);
    this.#starts = new Int32Array(bytes.length >> 5);
    this.#borders = new Int32Array(bytes.length >> 5);
    this.places = new Int32Array(bytes.length);
  }

  /**
   * Fills `places` with the beginnings from `from` to `to`, and perhaps some of the next 31; 64 bytes more are looked at.
   * @param from a multiple of 32, not 0
   * @returns how many places there are
   */
  find(from: number, to: number, isAscii: boolean): number {
    this.#findWords(from >> 5, (to >> 5) + 1);
    if (!isAscii) this.#findAlone(from, to);
    return this.#siftWords(this.#siftThrees(from >> 5, to >> 5));
  }

  #findWords(firstBlock: number, lastBlock: number): void {
    const [quads, starts, borders, codes, found] = [this.#quads, this.#starts, this.#borders, codesOfPair, bordersOf];
    let quad = firstBlock << 3;
    // The codes of the byte before and of the four at hand; what follows them decides whether a word begins at the last.
    const here = quads[quad]!;
    let five = codeOf[quads[quad - 1]! >>> 24]! | (codes[here & 0xffff]! << 2) | (codes[here >>> 16]! << 6);
    for (let block = firstBlock; block <= lastBlock; block += 1) {
      let start = 0;
      let border = 0;
      for (let shift = 0; shift < 32; shift += 8) {
        let four = quads[quad + 1]!;
        let next = codes[four & 0xffff]! | (codes[four >>> 16]! << 4);
        const one = found[five | ((next & 3) << 10)]!;
        five = (five >>> 8) | (next << 2);
        four = quads[quad + 2]!;
        next = codes[four & 0xffff]! | (codes[four >>> 16]! << 4);
        const other = found[five | ((next & 3) << 10)]!;
        five = (five >>> 8) | (next << 2);
        quad += 2;
        start |= ((one & 15) | ((other & 15) << 4)) << shift;
        border |= ((one >>> 4) | (other & 0xf0)) << shift;
      }
      starts[block] = start;
      borders[block] = border;
    }
  }

  /** Adds what `#findWords` does not see: ideographs, and capitals before a mark or a foreign letter. */
  #findAlone(from: number, to: number): void {
    const [bytes, quads, starts, borders] = [this.#bytes, this.#quads, this.#starts, this.#borders];
    for (let quad = from >> 2; quad <= to >> 2; quad += 1) {
      if ((quads[quad]! & 0x80808080) === 0) continue;
      for (let at = quad << 2; at < (quad + 1) << 2; at += 1) {
        const byte = bytes[at]!;
        if (standsAlone[byte] === 1) starts[at >> 5]! |= 1 << at;
        if (followerOf[byte] !== follower.any || codeOf[bytes[at - 1]!] !== code.upper) continue;
        starts[(at - 1) >> 5]! |= 1 << (at - 1);
        borders[(at - 1) >> 5]! |= 1 << (at - 1);
      }
    }
  }

  /** @returns how many words pass */
  #siftThrees(firstBlock: number, lastBlock: number): number {
    const [view, starts, places] = [this.#view, this.#starts, this.places];
    const { threes } = this.#sieves;
    let count = 0;
    for (let block = firstBlock; block <= lastBlock; block += 1) {
      for (let mask = starts[block]!; mask !== 0; mask &= mask - 1) {
        const at = (block << 5) + 31 - Math.clz32(mask & -mask);
        const four = view.getInt32(at, true);
        places[count] = at;
        // Of bytes beyond ASCII the bits say too little.
        count += ((threes[((four & 31) << 5) | ((four >>> 8) & 31)]! >>> (four >>> 16)) | (-(four & 0x808080) >>> 31)) & 1;
      }
    }
    return count;
  }

  /** @returns how many of the first `given` places pass */
  #siftWords(given: number): number {
    const [view, bytes, borders, places] = [this.#view, this.#bytes, this.#borders, this.places];
    const { words, followers } = this.#sieves;
    const [wordShift, followerShift] = [shiftFor(words), shiftFor(followers)];
    let count = 0;
    for (let index = 0; index < given; index += 1) {
      const at = places[index]!;
      const block = at >> 5;
      const rest = (borders[block]! >>> 1 >>> at) | (borders[block + 1]! << (31 - (at & 31)));
      const length = (32 - Math.clz32(rest & -rest)) & 31;
      const first = view.getInt32(at, true);
      const alone = (first >>> 7) & 1;
      const end = at + length;
      const after = bytes[end]!;
      const kind = followerOf[after]!;
      // Of what stands alone, the byte after it counts too, and not what follows that.
      const key = keyOf(first, view.getInt32(at + 4, true), (shapeOf[length]! + alone) | ((kind & ~alone & 1) << 4));
      const follow = bitOf[bytes[end + isSeparator[after]!]!]!;
      places[count] = at;
      count += (((words[key >>> wordShift]! >>> (key >>> 9)) & (followers[key >>> followerShift]! >>> follow)) | (kind >>> 1)) & 1;
    }
    return count;
  }
}
