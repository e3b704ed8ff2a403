// The scanner, and every other approach of the bench, finds exactly what the oracle finds, on texts made to be difficult.
import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { copyByHand, Hits, type MakeCopy, Scanner } from '../../../src/glossary/matching/automaton.ts';
import { libraries, occurrencesBy } from '../../bench/contenders.ts';
import { type Occurrence, occurrences } from './oracle.ts';
import { forms, narrow, randomText, sorted, tables } from './samples.ts';

function scanWith(copy?: MakeCopy): (text: string) => Occurrence[] {
  const scanner = new Scanner(tables, narrow, copy);
  const hits = new Hits();
  return (text) => {
    hits.clear();
    scanner.scan(text, hits);
    const found: Occurrence[] = [];
    hits.each((start, end, form) => found.push([start, end, tables.entryOf[form] ?? -1]));
    return found;
  };
}

const approaches: Readonly<Record<string, (text: string) => Occurrence[]>> = {
  'the scanner': scanWith(),
  'the scanner without the copy of a Node host': scanWith(copyByHand),
  ...Object.fromEntries(Object.entries(libraries).map(([name, make]) => [name, occurrencesBy(make, forms)])),
};

suite('10,000 random texts: the oracle agrees with', () => {
  for (const [name, find] of Object.entries(approaches)) {
    test(name, () => {
      fc.assert(
        fc.property(randomText, (text) => assert.deepEqual(sorted(find(text)), sorted(occurrences(forms, text)))),
        { numRuns: 10_000 },
      );
    });
  }
});

test('the scanner agrees across the borders of its chunks', () => {
  const scan = scanWith();
  fc.assert(
    fc.property(randomText, fc.nat(60), (sample, shift) => {
      const long = 'x '.repeat(8162) + 'y'.repeat(shift) + sample;
      assert.deepEqual(sorted(scan(long)), sorted(occurrences(forms, long)));
    }),
    { numRuns: 20 },
  );
});
