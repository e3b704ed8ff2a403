// Long work in slices, so that the extension host, which all extensions share, never waits long for us.
import type { Finding, LineIndex, Lines, Mode, Place } from './glossary/matching/matcher.ts';

/** Milliseconds of work between two turns of the event loop, and what is read between two looks at the clock: well under a millisecond's work. */
const sliceTime = 5;
const step = { characters: 10_000, lines: 250 };

/** Lets the event loop turn whenever a slice of time is over. */
export class Slices {
  #began = performance.now();

  async next(): Promise<void> {
    if (performance.now() - this.#began < sliceTime) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#began = performance.now();
  }
}

/** Everything found in a document, in its order; undefined as soon as it `isStale`. */
export async function findAll(
  index: LineIndex,
  lines: Lines,
  mode: Mode,
  isStale: () => boolean,
  slices = new Slices(),
): Promise<Finding<Place>[] | undefined> {
  while (!index.advance(step.characters)) {
    await slices.next();
    if (isStale()) return undefined;
  }
  const findings: Finding<Place>[] = [];
  for (let first = 0; first < lines.lineCount; ) {
    let last = first;
    for (let characters = 0; last < lines.lineCount && last < first + step.lines && characters < step.characters; last += 1) {
      characters += lines.lineAt(last).text.length;
    }
    // One over a line break may touch the piece before, which had it already.
    findings.push(...index.findIn(first, last - 1, mode).filter(({ start }) => start.line >= first));
    first = last;
    await slices.next();
    if (isStale()) return undefined;
  }
  return findings;
}
