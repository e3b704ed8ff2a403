// What a hover and an edit cost in a document of 100,000 lines.
import type { Lines, Matcher } from '../../src/glossary/matching/matcher.ts';
import { type Line, median, milliseconds, quantile, report, rows, timed } from './measure.ts';

const lineCount = 100_000;
const context = { languageId: 'typescript', fileName: 'bench.ts' };

/** A document as VS Code keeps it: an array of lines. */
class Document implements Lines {
  readonly lines: string[];
  constructor(lines: string[]) {
    this.lines = lines;
  }
  get lineCount(): number {
    return this.lines.length;
  }
  lineAt(line: number): { readonly text: string } {
    return { text: this.lines[line] ?? '' };
  }
}

export function benchDocuments(matcher: Matcher, texts: readonly string[]): void {
  const all = texts.flatMap((text) => text.split(/\r?\n/));
  const original = Array.from({ length: lineCount }, (_, line) => all[line % all.length] ?? '');
  const open = () => {
    const document = new Document([...original]);
    return { document, index: matcher.openLines(document, context) };
  };
  const slices = rows(() => {
    const { index } = open();
    let done = false;
    return () => {
      if (done) return undefined;
      return timed(() => {
        done = index.advance(20_000);
      });
    };
  });
  const read = () => {
    const { document, index } = open();
    while (!index.advance(1e6));
    let at = 7;
    const place = () => {
      at = (at * 48271) % 2147483647;
      const line = at % lineCount;
      return { line, character: (at >> 8) % Math.max(1, document.lineAt(line).text.length) };
    };
    return { document, index, place };
  };
  const { index, place } = read();
  for (let count = 0; count < 2000; count += 1) index.findAt(place(), 'confident');
  const hovers = Array.from({ length: 20_000 }, () => {
    const here = place();
    return timed(() => index.findAt(here, 'confident'));
  });
  const edits = rows(() => {
    const { document, index, place } = read();
    let left = 10_000;
    return () => {
      if (left === 0) return undefined;
      left -= 1;
      const { line, character } = place();
      const text = document.lineAt(line).text;
      document.lines[line] = `${text.slice(0, character)}x${text.slice(character)}`;
      return timed(() => {
        index.edit([{ range: { start: { line }, end: { line } }, text: 'x' }]);
        index.findAt({ line, character }, 'confident');
      });
    };
  });
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  const p99 = quantile(hovers, 0.99);
  const [slice, worst] = [Math.max(...slices.times), Math.max(...edits.times)];
  const lines: Line[] = [
    { what: 'reading it for evidence, in slices of 20,000 characters: all', figure: milliseconds(sum(slices.times)) },
    { what: '  the longest slice', figure: milliseconds(slice), goal: '< 10 ms', met: slice < 10 },
    { what: '  the longest collection of garbage', figure: milliseconds(slices.longestCollection) },
    { what: 'hover, p50', figure: milliseconds(median(hovers)) },
    { what: 'hover, p95', figure: milliseconds(quantile(hovers, 0.95)) },
    { what: 'hover, p99', figure: milliseconds(p99), goal: '< 0.5 ms', met: p99 < 0.5 },
    { what: 'edit and hover, p50 of 10,000', figure: milliseconds(median(edits.times)) },
    { what: '  10,000 of them', figure: `${(sum(edits.times) / 1000).toFixed(2)} s`, goal: '< 60 s', met: sum(edits.times) < 60_000 },
    { what: '  p99.9', figure: milliseconds(quantile(edits.times, 0.999)) },
    { what: '  the longest', figure: milliseconds(worst), goal: '< 4 ms', met: worst < 4 },
    { what: '  the longest collection of garbage', figure: milliseconds(edits.longestCollection) },
  ];
  report(`A document of ${lineCount.toLocaleString('en')} lines`, lines);

  const context1 = { languageId: 'typescript', fileName: 'a.ts' };
  const whole = texts.reduce((sum, text) => sum + text.length, 0);
  const passes = Array.from({ length: 4 }, () => timed(() => texts.map((text) => matcher.findAll(text, context1, 'confident')))).slice(1);
  report('Whole files, judged', [{ what: 'findAll over the files', figure: `${(whole / 1000 / median(passes)).toFixed(0)} MB/s` }]);
}
