// Reads a family's dimensions out of a source: what the file says, what the class would take, what follows; and says plainly what cannot be.
// Knows the grammar of the tables, not their rows.
import { type Bilingual, say } from './bilingual.ts';
import { exact, InexactError } from './exact.ts';
import { dimensionsOf, keysOf } from './families.ts';
import type { Dimension, Family } from './family.ts';
import { evaluate } from './formula.ts';
import type { Scope, Setting } from './source.ts';

/** A plain word on something that is wrong or contradicts something else. */
export interface Problem {
  /** Range of the key that it is about; both 0 for the whole. Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
}

/** `file`: it stands there; `class`: the configuration class's default; `derived`: computed from others. */
export type Origin = 'file' | 'class' | 'derived';

export interface Resolved {
  readonly value: number;
  readonly origin: Origin;
  readonly setting?: Setting;
}

/** Thrown inside when a formula needs what is not known. */
export class UnknownDimension extends Error {
  readonly dimension: Dimension;
  constructor(dimension: Dimension) {
    super(`${dimension} is not known`);
    this.dimension = dimension;
  }
}

/** Explicit nulls that mean something; any other null is as good as a missing key. */
const nulls: Readonly<Partial<Record<Dimension, string>>> = { window: '0', queryRank: '0', kvHeads: 'heads', headDim: 'width / heads', sharedExperts: '0' };

/** Counts for which nothing is as good as none. */
const mayBeZero = new Set<Dimension>([
  ...(['tied', 'attentionBias', 'mlpBias', 'queryNorm', 'window', 'usesWindow', 'slidingLayers', 'unslidingLayers', 'queryRank', 'gated'] as const),
  ...(['sharedExperts', 'sharedFf', 'denseLayers', 'moeLayers', 'normFirst', 'newDecoder', 'multiQuery', 'parallel', 'parallelNorms'] as const),
  ...(['alibi', 'convBias', 'typeVocab', 'experts', 'expertsPerToken', 'expertFf', 'ropeDim', 'nopeDim'] as const),
]);
const mayBeFraction = new Set<Dimension>(['ffFactor']);

/** The dimensions of one model, read when asked for and kept. */
export class Dimensions {
  readonly problems: Problem[] = [];
  readonly #scope: Scope;
  readonly #family: Family | undefined;
  readonly #known = new Map<Dimension, Resolved | undefined>();
  readonly #open = new Set<Dimension>();

  constructor(scope: Scope, family: Family | undefined) {
    this.#scope = scope;
    this.#family = family;
  }

  /** @returns a dimension's value and where it comes from, or undefined when nothing says it */
  find(dimension: Dimension): Resolved | undefined {
    if (!this.#known.has(dimension)) {
      // A default that leads back to itself says nothing.
      if (this.#open.has(dimension)) return undefined;
      this.#open.add(dimension);
      this.#known.set(dimension, this.#read(dimension));
      this.#open.delete(dimension);
    }
    return this.#known.get(dimension);
  }

  /** @returns the value, or 0 when nothing says it */
  value(dimension: Dimension): number {
    return this.find(dimension)?.value ?? 0;
  }

  /** Computes a formula over dimensions. @throws UnknownDimension, InexactError */
  compute(formula: string): number {
    return evaluate(formula, (name) => {
      const found = this.find(name as Dimension);
      if (!found) throw new UnknownDimension(name as Dimension);
      return found.value;
    });
  }

  /** The same, for whole numbers. @throws UnknownDimension, InexactError */
  count(formula: string): number {
    return exact(this.compute(formula));
  }

  /** @returns every key of the file that holds a dimension */
  *keys(): Iterable<readonly [Setting, Dimension]> {
    for (const dimension of dimensionsOf(this.#family)) {
      for (const key of keysOf(this.#family, dimension)) {
        const setting = this.#scope.find(pathOf(key));
        if (setting) yield [setting, dimension];
      }
    }
  }

  #read(dimension: Dimension): Resolved | undefined {
    for (const key of keysOf(this.#family, dimension)) {
      const setting = this.#scope.find(pathOf(key));
      if (!setting) continue;
      const value = this.#valueOf(setting, key, dimension);
      if (value === 'broken') return undefined;
      if (value !== undefined) return { value, origin: 'file', setting };
      if (setting.value === null && nulls[dimension] !== undefined) return this.#default(nulls[dimension]);
    }
    // Where more settings come from elsewhere, a missing one says nothing; where the text breaks off, neither.
    const { open, complete } = this.#scope.source;
    return open || !complete ? undefined : this.#default(this.#family?.defaults[dimension]);
  }

  #default(stated: number | string | undefined): Resolved | undefined {
    if (typeof stated === 'number') return { value: stated, origin: 'class' };
    if (stated === undefined) return undefined;
    try {
      return { value: this.compute(stated), origin: 'derived' };
    } catch (error) {
      if (error instanceof UnknownDimension || error instanceof InexactError) return undefined;
      throw error;
    }
  }

  /** @returns undefined: the key says nothing; 'broken': it says what cannot be */
  #valueOf(setting: Setting, key: string, dimension: Dimension): number | 'broken' | undefined {
    const { value } = setting;
    const [, word] = key.split('#');
    if (word !== undefined) {
      return Array.isArray(value) ? value.filter((item) => word === '' || item === word).length : undefined;
    }
    const [, part] = key.split('~');
    if (part !== undefined) return typeof value === 'string' ? Number(value.includes(part)) : undefined;
    // Mamba writes "auto" for what it derives.
    if (value === null || value === 'auto') return undefined;
    // Llama 1 and 2 leave the vocabulary to their tokenizer.
    if (dimension === 'vocab' && value === -1) return undefined;
    if (typeof value === 'boolean' && mayBeZero.has(dimension)) return Number(value);
    return this.#checked(setting, dimension);
  }

  #checked(setting: Setting, dimension: Dimension): number | 'broken' {
    const { value, path } = setting;
    const least = mayBeZero.has(dimension) ? 0 : 1;
    const complain = (en: string, chinese: string): 'broken' => {
      this.#complain(setting, say(`\`${path}\` ${en}`, `\`${path}\` ${chinese}`));
      return 'broken';
    };
    if (value === undefined) return complain('is not a number that can be read without running the program.', '的值要运行程序才能知道。');
    if (typeof value !== 'number') return complain(`is ${shown(value)}, not a number.`, `的值是 ${shown(value)}，不是数字。`);
    if (mayBeFraction.has(dimension) && value > 0 && value < 1e6) return value;
    if (!Number.isInteger(value)) return complain(`is ${value}, but must be a whole number.`, `的值是 ${value}，但必须是整数。`);
    if (value < least) return complain(`is ${value}, but must be at least ${least}.`, `的值是 ${value}，但不能小于 ${least}。`);
    if (!Number.isSafeInteger(value)) return complain('is too large to compute with exactly.', '的值太大，无法精确计算。');
    return value;
  }

  #complain({ start, end }: Setting, message: Bilingual): void {
    if (!this.problems.some((problem) => problem.start === start && problem.message.en === message.en)) this.problems.push({ start, end, message });
  }
}

const shown = (value: Setting['value']): string => (Array.isArray(value) ? 'a list' : JSON.stringify(value)).slice(0, 40);
const pathOf = (key: string): string => key.split(/[#~]/, 1)[0] ?? key;
