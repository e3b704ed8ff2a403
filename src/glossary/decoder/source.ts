// What every reader hands over: the settings that stand in a text, with their places, whatever language it was written in.
// Knows neither JSON nor Python nor models.

export type Scalar = string | number | boolean | null;
export type Value = Scalar | readonly Scalar[];

/** One key and its value. Offsets in UTF-16 code units. */
export interface Setting {
  /** Dotted path inside its source, such as `text_config.hidden_size`. */
  readonly path: string;
  /** Undefined: a value stands there, but it cannot be read without running the program; or it is an object, whose keys have settings of their own. */
  readonly value: Value | undefined;
  readonly start: number;
  readonly end: number;
  /** End of a value that stands on its own; end of the key for objects and lists. */
  readonly valueEnd: number;
}

export type SourceKind = 'json' | 'python' | 'command' | 'known';

/** One configuration: a JSON document, a call, a command line. */
export interface Source {
  readonly kind: SourceKind;
  /** File name without folders, name of the called class, or the program. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** False: the text breaks off, or is not well formed. */
  readonly complete: boolean;
  /** True: more settings come from elsewhere (`**options`), so a missing one says nothing. */
  readonly open: boolean;
  readonly settings: ReadonlyMap<string, Setting>;
}

/** A view of a source from inside one of its objects: `text_config` first, then the root. */
export class Scope {
  readonly source: Source;
  readonly #inner: string;

  constructor(source: Source, inner = '') {
    this.source = source;
    this.#inner = inner;
  }

  find(path: string): Setting | undefined {
    return (this.#inner === '' ? undefined : this.source.settings.get(`${this.#inner}.${path}`)) ?? this.source.settings.get(path);
  }

  value(path: string): Value | undefined {
    return this.find(path)?.value;
  }

  text(path: string): string | undefined {
    const value = this.value(path);
    return typeof value === 'string' ? value : undefined;
  }

  number(path: string): number | undefined {
    const value = this.value(path);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  flag(path: string): boolean | undefined {
    const value = this.value(path);
    return typeof value === 'boolean' ? value : undefined;
  }

  list(path: string): readonly Scalar[] | undefined {
    const value = this.value(path);
    return Array.isArray(value) ? value : undefined;
  }
}

/** @returns a source that stands in no text: settings of a known model */
export function knownSource(name: string, values: Readonly<Record<string, Value>>): Source {
  const settings = Object.entries(values).map(([path, value]): [string, Setting] => [path, { path, value, start: 0, end: 0, valueEnd: 0 }]);
  return { kind: 'known', name, start: 0, end: 0, complete: true, open: false, settings: new Map(settings) };
}
