// A plain text as a document by lines, whose edits and findings have offsets: what a text editor is to the matcher.
import type { Change, Finding, LineIndex, Lines, Mode, Place } from '../../../src/glossary/matching/matcher.ts';

/** All offsets in UTF-16 code units. */
export class TextDocument implements Lines {
  readonly #index: LineIndex;
  /** Lines with their line ends. */
  #lines: string[];
  #starts: readonly number[] | undefined;

  constructor(text: string, open: (lines: Lines) => LineIndex) {
    this.#lines = splitLines(text);
    this.#index = open(this);
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  lineAt(line: number): { readonly text: string } {
    return { text: withoutEnd(this.#lines[line] ?? '') };
  }

  /** @param change with offsets in the text before it */
  edit({ start, end, text }: { readonly start: number; readonly end: number; readonly text: string }): void {
    const [from, to] = [this.#placeAt(start), this.#placeAt(end)];
    const before = this.#lines[from.line]!.slice(0, from.character);
    // A lone \r or \n at either edge may join or split a line end, so the lines on both sides are cut anew.
    const first = Math.max(from.line - 1, 0);
    const last = Math.min(to.line + 1, this.#lines.length - 1);
    const joined =
      this.#lines.slice(first, from.line).join('') +
      before +
      text +
      this.#lines[to.line]!.slice(to.character) +
      this.#lines.slice(to.line + 1, last + 1).join('');
    const lines = splitLines(joined);
    const isEnd = last === this.#lines.length - 1;
    if (!isEnd) lines.pop();
    this.#starts = undefined;
    this.#lines.splice(first, last - first + 1, ...lines);
    const change: Change = { range: { start: { line: first }, end: { line: last } }, text: '\n'.repeat(lines.length - 1) };
    this.#index.edit([change]);
  }

  findAt(offset: number, mode: Mode): Finding | undefined {
    const finding = this.#index.findAt(this.#placeAt(offset), mode);
    return finding && this.#withOffsets(finding);
  }

  findIn(start: number, end: number, mode: Mode): Finding[] {
    while (!this.#index.advance(1e6));
    const findings = this.#index.findIn(this.#placeAt(start).line, this.#placeAt(end).line, mode);
    return findings.map((finding) => this.#withOffsets(finding)).filter((finding) => finding.start < end && finding.end > start);
  }

  #withOffsets(finding: Finding<Place>): Finding {
    return { ...finding, start: this.#offsetAt(finding.start), end: this.#offsetAt(finding.end) };
  }

  #placeAt(offset: number): Place {
    const starts = this.#lineStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low]! };
  }

  #offsetAt({ line, character }: Place): number {
    return this.#lineStarts()[line]! + character;
  }

  #lineStarts(): readonly number[] {
    if (!this.#starts) {
      const starts = [0];
      for (const line of this.#lines) starts.push(starts.at(-1)! + line.length);
      this.#starts = starts.slice(0, -1);
    }
    return this.#starts;
  }
}

/** Lines with their ends; the last has none. */
function splitLines(text: string): string[] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? [''];
  if (!/[\r\n]$/.test(lines.at(-2) ?? '\n')) lines.pop();
  return lines;
}

const withoutEnd = (line: string): string => line.replace(/[\r\n]+$/, '');
