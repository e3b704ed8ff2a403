// Collects lines, problems and rows of a configuration that is no model: an adapter, a training run, a server, a generation.
// Knows settings and sentences, not what they mean.
import { accelerators } from './accelerators.ts';
import { type Bilingual, say } from './bilingual.ts';
import type { Problem } from './dimensions.ts';
import type { Model } from './model.ts';
import { sheetOfModel } from './modelSheet.ts';
import { Scope, type Setting, type Source } from './source.ts';
import type { DecodedUnit, KeyLine, SheetRow, UnitKind } from './unit.ts';

export class UnitBuilder {
  readonly scope: Scope;
  readonly #source: Source;
  readonly #lines: KeyLine[] = [];
  readonly #problems: Problem[] = [];
  readonly #rows: SheetRow[] = [];

  constructor(source: Source) {
    this.#source = source;
    this.scope = new Scope(source);
  }

  /** Says `line` at every one of these keys that stands in the source. */
  say(keys: readonly string[], line: Bilingual | undefined): void {
    if (!line) return;
    for (const key of keys) {
      const setting = this.scope.find(key);
      if (setting && !this.#lines.some(({ start }) => start === setting.start)) this.#add(setting, line, false);
    }
  }

  complain(setting: Setting, message: Bilingual): void {
    this.#problems.push({ start: setting.start, end: setting.end, message });
    this.#add(setting, message, true);
  }

  row(row: SheetRow): void {
    this.#rows.push(row);
  }

  /** @returns a number of at least `least`, and complains of anything else that stands there */
  count(keys: readonly string[], least = 1): number | undefined {
    for (const key of keys) {
      const setting = this.scope.find(key);
      const value = setting?.value;
      if (!setting || value === undefined || value === null || typeof value === 'string') {
        if (setting && typeof value === 'string' && value !== 'auto' && !/^(all|gpu|cpu)/.test(value)) this.#refuse(setting, JSON.stringify(value), least);
        continue;
      }
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
      this.#refuse(setting, String(value), least);
      return undefined;
    }
    return undefined;
  }

  #refuse(setting: Setting, shown: string, least: number): void {
    if (this.#problems.some(({ start }) => start === setting.start)) return;
    this.complain(
      setting,
      say(
        `\`${setting.path}\` is ${shown}, but must be a whole number of at least ${least}.`,
        `\`${setting.path}\` 的值是 ${shown}，但必须是不小于 ${least} 的整数。`,
      ),
    );
  }

  #add({ start, valueEnd, path }: Setting, line: Bilingual, isProblem: boolean): void {
    const known = this.#lines.findIndex((other) => other.start === start);
    const entry = { start, end: valueEnd, key: path, line, isProblem };
    if (known < 0) this.#lines.push(entry);
    else if (isProblem) this.#lines[known] = entry;
  }

  /** @returns the unit; the sheet has the base model's rows too, where it is known */
  build(kind: UnitKind, summary: Bilingual | undefined, title: Bilingual, base?: Model): DecodedUnit {
    const { start, end } = this.#source;
    const [problems, rows] = [this.#problems, this.#rows];
    const sheet = () => {
      const texts = problems.map(({ message }) => message);
      if (base) return { ...sheetOfModel(base, rows), title, problems: texts };
      return { title, family: '', isKnownFamily: false, rows, parts: [], memory: undefined, accelerators, problems: texts, assumptions: [], leavesOut: [] };
    };
    return { kind, start, end, summary, lines: this.#lines, problems, sheet };
  }
}
