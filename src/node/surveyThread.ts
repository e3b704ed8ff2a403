// The thread that surveys folders: it walks them, gives files that it does not know to scanner threads, and remembers what they found.
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Mode } from '../glossary/matching/matcher.ts';
import { limits, type Outcome, type Root, type Survey, Tally } from '../survey/survey.ts';
import { type Listing, Walk } from '../survey/walk.ts';
import type { Batch, Outcomes, ScannerData } from './scannerThread.ts';

export interface SurveyData extends ScannerData {
  /** Path of the scanner thread's bundle. */
  readonly scanner: string;
}
export interface Request {
  readonly roots: readonly Root[];
  readonly mode: Mode;
  /** Set to 1 to give up. */
  readonly cancelled: Int32Array;
}
export type Answer = { readonly done: number; readonly total: number } | { readonly survey: Survey | undefined } | { readonly error: string };

const batchLimits = { files: 100, bytes: 1_000_000 };
const data = workerData as SurveyData;

/** A thread with the batches that it has, the first of them in work; two, so that it never waits. */
class Scanner {
  readonly #worker = new Worker(data.scanner, { workerData: { tables: data.tables } satisfies ScannerData });
  readonly #waiting: ((outcomes: Outcomes) => void)[] = [];

  constructor(onError: (error: unknown) => void) {
    this.#worker.on('message', (outcomes: Outcomes) => this.#waiting.shift()?.(outcomes));
    this.#worker.on('error', onError);
  }

  get isBusy(): boolean {
    return this.#waiting.length >= 2;
  }

  scan(batch: Batch): Promise<Outcomes> {
    this.#worker.postMessage(batch);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

const scanners: Scanner[] = [];
let fail: (error: unknown) => void = () => {};

/** Scans batches as threads become free. */
class Queue {
  readonly #batches: Batch[] = [];
  readonly #onOutcome: (file: string, outcome: Outcome) => void;
  #running = 0;
  #onIdle: () => void = () => {};

  constructor(onOutcome: (file: string, outcome: Outcome) => void) {
    this.#onOutcome = onOutcome;
  }

  add(batch: Batch): void {
    this.#batches.push(batch);
    this.#feed();
  }

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** Resolves when all is scanned. */
  get idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#onIdle = resolve;
      if (this.#running === 0) resolve();
    });
  }

  #feed(): void {
    while (this.#batches.length > 0) {
      let scanner = scanners.find(({ isBusy }) => !isBusy);
      if (!scanner) {
        if (scanners.length >= Math.min(availableParallelism(), 4)) return;
        scanner = new Scanner((error) => fail(error));
        scanners.push(scanner);
      }
      const batch = this.#batches.shift();
      if (!batch) return;
      this.#running += 1;
      void scanner.scan(batch).then((outcomes) => {
        for (const [index, outcome] of outcomes.entries()) this.#onOutcome(batch.files[index] ?? '', outcome);
        this.#running -= 1;
        this.#feed();
        if (this.#running === 0) this.#onIdle();
      });
    }
  }
}

/** What a file showed when it had this time and size, and the last survey that met it. */
interface Known {
  modified: number;
  size: number;
  survey: number;
  outcome?: Outcome | undefined;
}
const known = new Map<string, Known>();
let knownMode: Mode | undefined;
let surveys = 0;
/** The last answer, until a file is met that it did not know as it is now. */
let last: { readonly roots: string; readonly total: number; readonly survey: Survey } | undefined;

function list(folder: string): Listing {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return {
      files: entries.filter((entry) => entry.isFile()).map(({ name }) => name),
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    };
  } catch {
    return { files: [], folders: [] };
  }
}

/** Undefined: it is gone since its folder was listed. */
function statOf(file: string): Stats | 'unreadable' | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return 'unreadable';
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function survey({ roots, mode, cancelled }: Request, tell: (done: number, total: number) => void): Promise<Survey | undefined> {
  const isCancelled = (): boolean => Atomics.load(cancelled, 0) !== 0;
  if (knownMode !== mode) {
    known.clear();
    last = undefined;
  }
  knownMode = mode;
  surveys += 1;
  let done = 0;
  let total = 0;
  const queue = new Queue((file, outcome) => {
    const entry = known.get(file);
    if (entry) entry.outcome = outcome;
    done += 1;
  });
  const timer = setInterval(() => tell(done, total), 100);
  const tally = new Tally();
  let batch: string[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (batch.length > 0) queue.add({ files: batch, mode, cancelled });
    batch = [];
    bytes = 0;
  };
  const take = (file: string): void => {
    const stat = total >= limits.files ? 'limit' : statOf(file);
    if (!stat) return;
    if (typeof stat === 'string') {
      last = undefined;
      tally.add(file, stat);
      return;
    }
    const { mtimeMs: modified, size } = stat;
    const old = known.get(file);
    // Folders of a workspace may hold one another.
    if (old?.survey === surveys) return;
    total += 1;
    const isSame = old?.outcome !== undefined && old.modified === modified && old.size === size;
    if (isSame) old.survey = surveys;
    else {
      last = undefined;
      known.set(file, { modified, size, survey: surveys, outcome: size > limits.bytes ? 'large' : undefined });
    }
    if (isSame || size > limits.bytes) {
      done += 1;
      return;
    }
    batch.push(file);
    bytes += size;
    if (batch.length >= batchLimits.files || bytes >= batchLimits.bytes) flush();
  };
  let turned = performance.now();
  try {
    for (const root of roots) {
      const walk = new Walk(root);
      for (let ahead = walk.next(); ahead && !isCancelled(); ahead = walk.next()) {
        // With its `/` even at the top: `c:` is not `c:/`, and nothing is not `/`.
        const folder = `${root.folder}/${ahead.folder}`;
        const listing = list(folder);
        for (const file of walk.enter(ahead, listing, walk.wantsIgnoreFile(listing) ? textOf(`${folder}/.gitignore`) : undefined))
          take(`${root.folder}/${file}`);
        // Scanners that are done want more.
        if (queue.isIdle || performance.now() - turned < 5) continue;
        await setImmediate();
        turned = performance.now();
      }
    }
    flush();
    await queue.idle;
  } finally {
    clearInterval(timer);
  }
  // What was found before somebody gave up need not be found again.
  if (isCancelled()) return undefined;
  const asked = JSON.stringify(roots);
  if (last?.roots === asked && last.total === total) return last.survey;
  for (const [file, { survey, outcome }] of known) {
    if (survey !== surveys) known.delete(file);
    else if (outcome !== undefined) tally.add(file, outcome);
  }
  last = { roots: asked, total, survey: tally.survey };
  return last.survey;
}

parentPort?.on('message', (request: Request) => {
  const answer = (message: Answer): void => parentPort?.postMessage(message);
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  Promise.race([survey(request, (done, total) => answer({ done, total })), failed]).then(
    (found) => answer({ survey: found }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});
