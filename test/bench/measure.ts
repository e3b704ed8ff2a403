// Times things side by side on a machine that is never quiet: pairs within one run, and medians of their ratios.

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
