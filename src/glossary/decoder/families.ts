// The table of families: one row of rules each, and how a file's own words find their row.
// Knows names only, no numbers.

import { denseFamilies } from './familiesDense.ts';
import { earlyFamilies } from './familiesEarly.ts';
import { sparseFamilies } from './familiesSparse.ts';
import type { Dimension, Family, Keys } from './family.ts';
import { commonKeys } from './tensorGroups.ts';

export const families: readonly Family[] = [...earlyFamilies, ...denseFamilies, ...sparseFamilies];

const bare = (name: string): string => name.toLowerCase().replace(/[_\s-]/g, '');
const byBareName = new Map(families.flatMap((family) => family.modelTypes.map((type): [string, Family] => [bare(type), family])));
const byId = new Map(families.map((family) => [family.id, family]));

/** What a class's name ends with beside its model's: `LlamaForCausalLM`, `GPT2LMHeadModel`, `T5Config`. */
const classEnding = /(For[A-Z]\w*|LMHeadModel|EncoderModel|TextConfig|Config|Model)$/;

/** @returns the family of a `model_type`, or of a class such as `Qwen2MoeForCausalLM` or `LlamaConfig` */
export const findFamily = (name: string): Family | undefined => byBareName.get(bare(name)) ?? byBareName.get(bare(name.replace(classEnding, '')));

/** @throws RangeError for an id that no row has */
export function familyOf(id: string): Family {
  const family = byId.get(id);
  if (!family) throw new RangeError(`No family ${id}`);
  return family;
}

/** @returns the keys that may hold a dimension, best first; without a family those that most families use */
export const keysOf = (family: Family | undefined, dimension: Dimension): readonly string[] => family?.keys?.[dimension] ?? commonKeys[dimension] ?? [];

/** @returns all dimensions that a family's keys may hold */
export const dimensionsOf = (family: Family | undefined): readonly Dimension[] => [
  ...new Set(Object.keys({ ...commonKeys, ...family?.keys } satisfies Keys) as Dimension[]),
];
