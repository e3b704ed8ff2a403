// What the decoder hands to hovers, CodeLenses and the sheet: lines by key, one summary, rows with formula and source. Types only.
// Plain data, so that it may cross a message channel; knows no surface.
import type { Accelerator } from './accelerators.ts';
import type { Bilingual } from './bilingual.ts';
import type { CacheGroup } from './cache.ts';
import type { Problem } from './dimensions.ts';
import type { Part } from './family.ts';
import type { WeightFormat } from './weightFormats.ts';

/** One short line about one key, with this file's numbers. Offsets in UTF-16 code units: from the key to the end of a plain value. */
export interface KeyLine {
  readonly start: number;
  readonly end: number;
  /** Dotted path of the key; of a flag, its long name with underscores. */
  readonly key: string;
  readonly line: Bilingual;
  /** The line says what is wrong, not what follows. */
  readonly isProblem: boolean;
}

export interface SheetRow {
  readonly section: 'parameters' | 'memory' | 'cache' | 'compute' | 'context' | 'adapter' | 'training' | 'serving' | 'generation';
  readonly label: Bilingual;
  readonly value: number | string;
  /** `parameters`, `bytes`, `FLOPs`, `tokens`, `sequences`, `devices`, `share`, or ''. */
  readonly unit: string;
  /** The value as people read it. */
  readonly shown: Bilingual;
  readonly formula: string;
  /** Where the formula comes from: a URL, or a standard's name. */
  readonly source: string;
  readonly leavesOut?: Bilingual;
}

export interface PartShare {
  readonly part: Part;
  readonly label: Bilingual;
  readonly parameters: number;
  readonly active: number;
  /** Of the total, 0 to 1. */
  readonly share: number;
  readonly formula: string;
}

export interface FormatBytes extends WeightFormat {
  readonly bytes: number;
}

/** All that the memory chart needs; `cacheBytes` computes over it. */
export interface MemoryModel {
  readonly weights: readonly FormatBytes[];
  /** Id of the format that the file names. */
  readonly stored: string;
  readonly cache: readonly CacheGroup[];
  /** Tokens to the end of the context slider; 0 when the file does not say. */
  readonly longestContext: number;
}

export interface ModelSheet {
  readonly title: Bilingual;
  /** The family's name, or what the file calls itself. */
  readonly family: string;
  readonly isKnownFamily: boolean;
  readonly rows: readonly SheetRow[];
  readonly parts: readonly PartShare[];
  readonly memory: MemoryModel | undefined;
  readonly accelerators: readonly Accelerator[];
  readonly problems: readonly Bilingual[];
  /** What was taken for granted. */
  readonly assumptions: readonly Bilingual[];
  readonly leavesOut: readonly Bilingual[];
}

export type UnitKind = 'model' | 'adapter' | 'training' | 'serving' | 'generation';

/** One configuration in a document. */
export interface DecodedUnit {
  readonly kind: UnitKind;
  readonly start: number;
  readonly end: number;
  /** The CodeLens, e.g. `8.03 B parameters · 15.0 GiB in bf16 · 128 KiB KV cache a token`; undefined where there is nothing certain to say. */
  readonly summary: Bilingual | undefined;
  readonly lines: readonly KeyLine[];
  readonly problems: readonly Problem[];
  /** Made when asked for. */
  sheet(): ModelSheet;
}
