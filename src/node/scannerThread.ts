// A thread that reads files and finds concepts in them; one of several that `surveyThread` keeps busy.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Matcher, Mode } from '../glossary/matching/matcher.ts';
import { findIn, isBinary, type Outcome } from '../survey/survey.ts';

export interface ScannerData {
  /** Path of the matcher's tables. */
  readonly tables: string;
}
export interface Batch {
  readonly files: readonly string[];
  readonly mode: Mode;
  /** Not 0 once nobody waits for the answer. */
  readonly cancelled: Int32Array;
}
/** For each file of a batch; cut short where the batch was cancelled. */
export type Outcomes = readonly Outcome[];

// The engine's file is the host's own: the package holds it once.
const matcher = import('../glossary/matching/matcher.ts').then(({ createMatcher, unpacked }) =>
  createMatcher(unpacked(new Uint8Array(readFileSync((workerData as ScannerData).tables)))),
);

function outcomeOf(matcher: Matcher, file: string, mode: Mode): Outcome {
  try {
    const bytes = readFileSync(file);
    return isBinary(bytes) ? 'binary' : findIn(matcher, bytes.toString('utf8'), file, mode);
  } catch {
    return 'unreadable';
  }
}

parentPort?.on('message', async ({ files, mode, cancelled }: Batch) => {
  const ready = await matcher;
  const outcomes: Outcome[] = [];
  for (const file of files) {
    if (Atomics.load(cancelled, 0) !== 0) break;
    outcomes.push(outcomeOf(ready, file, mode));
  }
  parentPort?.postMessage(outcomes satisfies Outcomes);
});
