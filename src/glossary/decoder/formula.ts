// Reads and computes the small formulas of the family tables, such as `layers * (width + floor(ff / 2))`.
// Knows numbers and names only, not what the names mean.
import { InexactError } from './exact.ts';

/** Gives a name's value; it may throw, and the formula with it. */
export type Lookup = (name: string) => number;

type Compiled = (look: Lookup) => number;

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  floor: (value = 0) => Math.floor(value),
  ceil: (value = 0) => Math.ceil(value),
  min: (...values) => Math.min(...values),
  max: (...values) => Math.max(...values),
  /** 1 if there is any, 0 if there is none. */
  any: (value = 0) => Number(value > 0),
  roundUp: (value = 0, multiple = 1) => Math.ceil(value / multiple) * multiple,
};

/** A step that leaves the exact range would spoil all that follow, even where the last result looks small. */
function checked(value: number): number {
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new InexactError(`${value} is out of the exact range`);
}

class Parser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = text.match(/\d+(?:\.\d+)?|\w+|\S/g) ?? [];
  }

  parse(): Compiled {
    const whole = this.#sum();
    if (this.#at < this.#tokens.length) throw new SyntaxError(`Unexpected ${this.#tokens[this.#at]}`);
    return whole;
  }

  #chain(signs: readonly string[], next: () => Compiled): Compiled {
    let left = next();
    for (let sign = this.#tokens[this.#at]; sign !== undefined && signs.includes(sign); sign = this.#tokens[this.#at]) {
      this.#at += 1;
      const [first, second, operate] = [left, next(), operations[sign]];
      left = (look) => checked(operate?.(first(look), second(look)) ?? Number.NaN);
    }
    return left;
  }

  #sum(): Compiled {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#atom()));
  }

  #atom(): Compiled {
    const token = this.#take();
    if (/^\d/.test(token)) return () => Number(token);
    if (token === '(') {
      const inner = this.#sum();
      this.#take(')');
      return inner;
    }
    if (this.#tokens[this.#at] !== '(') return (look) => look(token);
    const apply = functions[token];
    if (!apply) throw new SyntaxError(`Unknown function ${token}`);
    const inputs: Compiled[] = [];
    do {
      this.#at += 1;
      inputs.push(this.#sum());
    } while (this.#tokens[this.#at] === ',');
    this.#take(')');
    return (look) => checked(apply(...inputs.map((input) => input(look))));
  }

  #take(expected?: string): string {
    const token = this.#tokens[this.#at];
    if (token === undefined || (expected !== undefined && token !== expected)) throw new SyntaxError(`Expected ${expected ?? 'more'}, found ${token}`);
    this.#at += 1;
    return token;
  }
}

const compiled = new Map<string, Compiled>();

/**
 * Computes `formula`: numbers, names, + - * / ( ), and floor, ceil, min, max, any, roundUp(value, multiple).
 * @throws SyntaxError for a formula that is none, InexactError where a step leaves the exact range, and whatever `look` throws
 */
export function evaluate(formula: string, look: Lookup): number {
  let run = compiled.get(formula);
  if (!run) {
    run = new Parser(formula).parse();
    compiled.set(formula, run);
  }
  return run(look);
}

/** @returns the formula as people write it: × for *, − for - */
export const pretty = (formula: string): string => formula.replaceAll(' * ', ' × ').replaceAll(' - ', ' − ').replaceAll(' / ', ' ÷ ');

/** @returns the formula in brackets, if it is a sum */
export const bracketed = (formula: string): string => (/ [+-] /.test(formula.replace(/\([^()]*\)/g, '')) ? `(${formula})` : formula);
