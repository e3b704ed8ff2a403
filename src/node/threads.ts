// Surveys in threads, with plain reads: for hosts that have Node. The threads start on first use and end when nobody has asked for a while.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mode } from '../glossary/matching/matcher.ts';
import type { Progress, Root, Survey, Surveyor } from '../survey/survey.ts';
import type { Answer, Request, SurveyData } from './surveyThread.ts';

/** After this many milliseconds nothing is remembered. */
const idleTime = 10 * 60_000;

export class Threads implements Surveyor {
  readonly #dist: string;
  #worker: Worker | undefined;
  /** One survey at a time: another waits until the one before has ended or given up. */
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param dist path of the folder of bundles and content */
  constructor(dist: string) {
    this.#dist = dist;
  }

  survey(roots: readonly Root[], mode: Mode, progress: Progress, signal: AbortSignal): Promise<Survey | undefined> {
    const survey = this.#last.then(() => this.#survey(roots, mode, progress, signal));
    this.#last = survey.catch(() => undefined);
    return survey;
  }

  async #survey(roots: readonly Root[], mode: Mode, progress: Progress, signal: AbortSignal): Promise<Survey | undefined> {
    if (signal.aborted) return undefined;
    clearTimeout(this.#timer);
    const worker = this.#start();
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const cancel = (): void => {
      Atomics.store(cancelled, 0, 1);
    };
    signal.addEventListener('abort', cancel);
    try {
      return await new Promise((resolve, reject) => {
        worker.removeAllListeners();
        worker.on('message', (answer: Answer) => {
          if ('done' in answer) progress(answer.done, answer.total);
          else if ('error' in answer) reject(new Error(answer.error));
          else resolve(answer.survey);
        });
        worker.on('error', reject);
        worker.on('exit', () => resolve(undefined));
        worker.postMessage({ roots, mode, cancelled } satisfies Request);
      });
    } catch (error) {
      this.dispose();
      throw error;
    } finally {
      signal.removeEventListener('abort', cancel);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.dispose(), idleTime);
      this.#timer.unref();
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    this.#worker ??= new Worker(join(this.#dist, 'surveyThread.js'), {
      workerData: { scanner: join(this.#dist, 'scannerThread.js'), tables: join(this.#dist, 'content', 'matcher.bin.zst') } satisfies SurveyData,
    });
    return this.#worker;
  }
}
