// Times things side by side on a machine that is never quiet: pairs within one run, and medians of their ratios.
import { GCProfiler, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** @param share 0-1 */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @returns milliseconds */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Collects the bench's own garbage, which would otherwise be collected within something that is timed. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/**
 * Does a row of things three times; of each the quickest counts, since others take the processor away at times.
 * What that hides, the collection of our garbage, is told apart.
 * @param make a fresh row; each step returns its time, or undefined after the last
 */
export function rows(make: () => () => number | undefined): { readonly times: readonly number[]; readonly longestCollection: number } {
  const collections = new GCProfiler();
  const times: number[] = [];
  let longestCollection = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 3; pass += 1) {
    const step = make();
    collectGarbage();
    collections.start();
    for (let index = 0, time = step(); time !== undefined; index += 1, time = step()) times[index] = Math.min(times[index] ?? time, time);
    const costs = (collections.stop()?.statistics ?? []).map(({ cost }) => cost / 1000);
    longestCollection = Math.min(longestCollection, Math.max(0, ...costs));
  }
  return { times, longestCollection };
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 0.1 ? 4 : 2)} ms`;

/** How many times as fast `run` is as `base`: the median over pairs, after one pair that warms up. */
export function speedOf(run: () => unknown, base: () => unknown, pairs: number): number {
  const ratios: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const ratio = timed(base) / timed(run);
    if (pair > 0) ratios.push(ratio);
  }
  return median(ratios);
}

/** A figure beside its goal. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly goal?: string;
  readonly met?: boolean;
}

export function report(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  for (const { what, figure, goal, met } of lines) {
    const verdict = goal === undefined ? '' : `  goal ${goal}: ${met ? 'met' : 'NOT MET'}`;
    console.log(`  ${what.padEnd(64)} ${figure.padStart(12)}${verdict}`);
  }
}
