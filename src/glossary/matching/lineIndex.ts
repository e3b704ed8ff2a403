// Keeps what a document shows about itself in blocks of lines, so that an edit costs one block and a hover one window.
// It reads lines when it needs them and keeps no text; it must not know VS Code, whose documents fit `Lines`.
import type { FileEvidence } from './evidence.ts';
import type { Engine, FileContext, Finding, Mode } from './matcher.ts';
import { reach } from './surroundings.ts';

/** What a document must offer; a `vscode.TextDocument` does. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** A place in a document, both counted from 0; characters are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** An edit, as in VS Code's `contentChanges`: the range before it, and the text that took its place. */
export interface Change {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

const linesInBlock = 64;
/** What is read of a line and of a block: VS Code draws nothing past column 10,000, and it bounds the work of one step. */
const charactersRead = { line: 10_000, block: 20_000 };
/** What one hover reads on of a document that has not been read to its end. */
const charactersAtHover = 20_000;
/** What is taken of the line under the mouse before and after it, and of a line nearby. */
const windowCharacters = { here: reach.characters, nearby: 600 };

interface Block {
  lines: number;
  /** The signals (see `FileEvidence`) that the block gives, to be taken back when it changes; absent until it is read. */
  shown?: Uint16Array;
}

/** A piece of a document as one text. */
interface Window {
  readonly text: string;
  placeAt(offset: number): Place;
  offsetAt(place: Place): number;
}

export class LineIndex {
  readonly #engine: Engine;
  readonly #lines: Lines;
  readonly #context: FileContext;
  readonly #file: FileEvidence;
  #blocks: Block[] = [];
  /** No block before this one is unread. */
  #firstUnread = 0;

  /** @param beside another part of the same file, such as a cell of the same notebook: what one shows about the file, all know */
  constructor(engine: Engine, lines: Lines, context: FileContext, beside?: LineIndex) {
    this.#engine = engine;
    this.#lines = lines;
    this.#context = context;
    this.#file = beside ? beside.#file : engine.evidenceOf(context);
    this.#blocks = blocksOf(lines.lineCount);
  }

  /**
   * Reads on for evidence, about as many characters as given (10,000 take 0.1 ms).
   * @returns whether the document has been read to its end
   */
  advance(characters: number): boolean {
    let left = characters;
    let line = 0;
    for (let index = 0; index < this.#firstUnread; index += 1) line += this.#blocks[index]!.lines;
    while (this.#firstUnread < this.#blocks.length && left > 0) {
      const block = this.#blocks[this.#firstUnread]!;
      left -= this.#readBlock(block, line);
      line += block.lines;
      this.#firstUnread += 1;
    }
    return this.#firstUnread === this.#blocks.length;
  }

  /** Call after the document has changed, with its changes in the order VS Code gives them. Reads nothing yet. */
  edit(changes: readonly Change[]): void {
    for (const { range, text } of changes) this.#replaceLines(range.start.line, range.end.line, text.match(/\r\n|\r|\n/g)?.length ?? 0);
  }

  /** Takes back what it has shown the other parts of its file. */
  close(): void {
    for (const index of this.#blocks.keys()) this.#forget(index);
  }

  /** The finding at a place, or undefined. Reads the lines around it and, of an unread document, a little further. */
  findAt(place: Place, mode: Mode): Finding<Place> | undefined {
    if (place.line < 0 || place.line >= this.#lines.lineCount) return undefined;
    this.#readAround(place.line, place.line);
    const window = this.#windowAround(place);
    const at = window.offsetAt(place);
    return this.#findInWindow(window, at, at, mode).find(({ start, end }) => !isBefore(place, start) && isBefore(place, end));
  }

  /** All findings that touch the lines from `first` to `last`, in their order, down to column 10,000. Drive `advance` to its end first. */
  findIn(first: number, last: number, mode: Mode): Finding<Place>[] {
    const [from, to] = [Math.max(first, 0), Math.min(last, this.#lines.lineCount - 1)];
    if (to < from) return [];
    this.#readAround(from, to);
    const window = this.#windowOf(from - reach.lines, to + reach.lines, (text) => [0, Math.min(text.length, charactersRead.line)]);
    const end = { line: to, character: charactersRead.line };
    return this.#findInWindow(window, window.offsetAt({ line: from, character: 0 }), window.offsetAt(end), mode);
  }

  #findInWindow(window: Window, from: number, to: number, mode: Mode): Finding<Place>[] {
    const candidates = this.#engine.read(window.text, this.#context.fileName);
    return this.#engine
      .choose(window.text, candidates, this.#file, mode, from, to)
      .filter((finding) => finding.end >= from && finding.start <= to)
      .map((finding) => ({ ...finding, start: window.placeAt(finding.start), end: window.placeAt(finding.end) }));
  }

  #windowAround({ line, character }: Place): Window {
    return this.#windowOf(line - reach.lines, line + reach.lines, (text, number) =>
      number === line
        ? [Math.max(0, character - windowCharacters.here), Math.min(text.length, character + windowCharacters.here)]
        : [0, Math.min(text.length, windowCharacters.nearby)],
    );
  }

  /** @param cut what to take of each line */
  #windowOf(first: number, last: number, cut: (text: string, line: number) => readonly [number, number]): Window {
    const from = Math.max(first, 0);
    const starts: number[] = [];
    const cuts: number[] = [];
    const pieces: string[] = [];
    let length = 0;
    for (let line = from; line <= last && line < this.#lines.lineCount; line += 1) {
      const { text } = this.#lines.lineAt(line);
      const [start, end] = cut(text, line);
      const piece = text.slice(start, end);
      starts.push(length);
      cuts.push(start);
      pieces.push(piece);
      length += piece.length + 1;
    }
    return {
      text: pieces.join('\n'),
      placeAt(offset) {
        const index = starts.findLastIndex((start) => start <= offset);
        return { line: from + index, character: offset - starts[index]! + cuts[index]! };
      },
      offsetAt({ line, character }) {
        const index = line - from;
        return starts[index]! + Math.min(Math.max(character - cuts[index]!, 0), pieces[index]!.length);
      },
    };
  }

  /** Makes sure that the blocks of these lines have been read, and a little of the rest. */
  #readAround(first: number, last: number): void {
    let line = 0;
    for (const block of this.#blocks) {
      if (line > last) break;
      if (line + block.lines > first) this.#readBlock(block, line);
      line += block.lines;
    }
    this.advance(charactersAtHover);
  }

  /** @returns the characters read; 0 if the block had been read before */
  #readBlock(block: Block, firstLine: number): number {
    if (block.shown) return 0;
    const pieces: string[] = [];
    let length = 0;
    for (let line = firstLine; line < firstLine + block.lines && line < this.#lines.lineCount && length < charactersRead.block; line += 1) {
      const piece = this.#lines.lineAt(line).text.slice(0, charactersRead.line);
      pieces.push(piece);
      length += piece.length + 1;
    }
    const shown: number[] = [];
    this.#engine.read(pieces.join('\n'), this.#context.fileName, (signal) => {
      shown.push(signal);
      this.#file.add(signal, 1);
    });
    block.shown = Uint16Array.from(shown);
    return length;
  }

  #replaceLines(first: number, last: number, added: number): void {
    let line = 0;
    let removed = last - first;
    let index = this.#blocks.findIndex((block) => {
      line += block.lines;
      return line > first;
    });
    if (index < 0) index = this.#blocks.length - 1;
    this.#forget(index);
    const block = this.#blocks[index]!;
    const own = Math.min(removed, line - first - 1);
    block.lines += added - own;
    removed -= own;
    let next = index + 1;
    // The last line of the edit is changed too, though it may stand in a later block.
    for (; removed > 0 && next < this.#blocks.length; next += 1) {
      this.#forget(next);
      const taken = Math.min(removed, this.#blocks[next]!.lines);
      this.#blocks[next]!.lines -= taken;
      removed -= taken;
    }
    const emptied = this.#blocks.slice(index + 1, next).filter(({ lines }) => lines > 0);
    if (block.lines > 4 * linesInBlock || emptied.length !== next - index - 1) this.#blocks.splice(index, next - index, ...blocksOf(block.lines), ...emptied);
  }

  #forget(index: number): void {
    const block = this.#blocks[index]!;
    for (const signal of block.shown ?? []) this.#file.add(signal, -1);
    delete block.shown;
    this.#firstUnread = Math.min(this.#firstUnread, index);
  }
}

const isBefore = (one: Place, other: Place): boolean => one.line < other.line || (one.line === other.line && one.character < other.character);

function blocksOf(lines: number): Block[] {
  const blocks: Block[] = [];
  for (let line = 0; line < Math.max(lines, 1); line += linesInBlock) blocks.push({ lines: Math.min(linesInBlock, lines - line) });
  return blocks;
}
