// One model, read from one configuration: family, dimensions, parameters, cache, context, and what had to be assumed.
// Knows the tables and the readers' settings; writes no sentences for hovers and no sheet.
import { type Bilingual, grouped, say } from './bilingual.ts';
import type { CacheGroup } from './cache.ts';
import { type ContextLength, readContext } from './context.ts';
import { findContradictions } from './contradictions.ts';
import { countParameters, type ParameterCount } from './count.ts';
import { Dimensions, type Problem, UnknownDimension } from './dimensions.ts';
import { InexactError } from './exact.ts';
import { familyOf, findFamily, keysOf } from './families.ts';
import type { Family } from './family.ts';
import { Scope, type Source } from './source.ts';
import { bitsOfType } from './weightFormats.ts';

export interface Model {
  readonly source: Source;
  readonly scope: Scope;
  /** What the file calls its family: `model_type` or a class. */
  readonly typeName: string;
  /** Undefined: a family without a row; only what holds for all of them is said. */
  readonly family: Family | undefined;
  readonly dimensions: Dimensions;
  readonly problems: readonly Problem[];
  /** Undefined where the family is unknown, or the file leaves out or contradicts what the count needs. */
  readonly count: ParameterCount | undefined;
  /** Empty where the family keeps none; undefined where it is not known. */
  readonly cache: readonly CacheGroup[] | undefined;
  readonly context: ContextLength;
  /** Bits of the type that the file names, 16 if it names none. */
  readonly bits: number;
  /** What was taken for granted, since the file does not say it. */
  readonly assumptions: readonly Bilingual[];
}

/** Objects that hold the language model of a model with pictures or sound. */
const inner = ['text_config', 'llm_config', 'language_config', 'thinker_config.text_config'];

const shapeKeys = [
  'hidden_size',
  'n_embd',
  'd_model',
  'num_hidden_layers',
  'n_layer',
  'num_layers',
  'num_attention_heads',
  'n_head',
  'num_heads',
  'vocab_size',
  'intermediate_size',
];

const scopeOf = (source: Source): Scope => new Scope(source, inner.find((object) => source.settings.has(object)) ?? '');

/** @returns the names by which a source may say its family, the surest first */
function typeNames(source: Source, scope: Scope): string[] {
  if (source.kind === 'python') return [source.name];
  const architecture = scope.list('architectures')?.[0];
  const root = new Scope(source).text('model_type');
  return [scope.text('model_type'), root, typeof architecture === 'string' ? architecture : undefined].filter((name) => name !== undefined);
}

/** Meta's and Mistral's own file has no `model_type`; these keys together are theirs alone. */
const isMeta = (scope: Scope): boolean => ['dim', 'n_layers', 'n_heads', 'norm_eps'].every((key) => scope.number(key) !== undefined);

const ownerOf = (source: Source, scope: Scope): { readonly typeName: string; readonly family: Family | undefined } | undefined => {
  if (source.kind === 'json' && isMeta(scope)) return { typeName: 'params.json', family: familyOf('meta') };
  const names = typeNames(source, scope);
  for (const typeName of names) {
    const family = findFamily(typeName);
    if (family) return { typeName, family };
  }
  const [typeName] = names;
  return typeName === undefined ? undefined : { typeName, family: undefined };
};

/** @returns a model, or undefined when the source is no language model's configuration */
export function readModel(source: Source): Model | undefined {
  const scope = scopeOf(source);
  const owner = ownerOf(source, scope);
  if (!owner) return undefined;
  const { typeName, family } = owner;
  // A call may leave all to its class. A file that names a model and gives no shape is some program's own.
  const shapes = shapeKeys.filter((key) => scope.find(key) !== undefined);
  if (source.kind === 'python' ? !family : family?.id !== 'meta' && shapes.length < 2) return undefined;

  const dimensions = new Dimensions(scope, family);
  if (family && source.complete) for (const dimension of family.needs) dimensions.find(dimension);
  const problems = source.complete ? findContradictions(scope, dimensions) : [];
  const all = [...dimensions.problems, ...problems];
  const found = source.complete && all.length === 0 ? countAndCache(family, dimensions, source) : {};
  const typeOfWeights = scope.text('dtype') ?? scope.text('torch_dtype');
  return {
    source,
    scope,
    typeName,
    family,
    dimensions,
    problems: [...all, ...(found.problem ? [found.problem] : []), ...(source.complete ? [] : [brokenOff])],
    count: found.count,
    cache: found.cache,
    context: readContext(scope, family, dimensions),
    bits: (typeOfWeights === undefined ? undefined : bitsOfType(typeOfWeights)) ?? 16,
    assumptions: family && found.count ? assumptionsOf(family, dimensions) : [],
  };
}

const whole = (message: Bilingual): Problem => ({ start: 0, end: 0, message });
const brokenOff = whole(say('The file is not well formed: nothing is computed from it.', '文件格式不完整：不据此计算。'));

interface Found {
  readonly count?: ParameterCount;
  readonly cache?: readonly CacheGroup[];
  readonly problem?: Problem;
}

function countAndCache(family: Family | undefined, dimensions: Dimensions, source: Source): Found {
  if (!family) return {};
  try {
    // A file must give its size itself: defaults for both would describe the class, not the file.
    for (const dimension of ['layers', 'width'] as const) {
      if (source.kind === 'json' && dimensions.find(dimension)?.origin !== 'file') throw new UnknownDimension(dimension);
    }
    return { count: countParameters(family, dimensions), cache: cacheOf(family, dimensions) };
  } catch (error) {
    if (error instanceof UnknownDimension) return { problem: whole(missing(family, error)) };
    if (error instanceof InexactError) return { problem: whole(tooLarge) };
    throw error;
  }
}

const tooLarge = say('The numbers are too large to compute with exactly.', '数值太大，无法精确计算。');
const missing = (family: Family, { dimension }: UnknownDimension): Bilingual => {
  const key = keysOf(family, dimension)[0] ?? dimension;
  return say(`\`${key}\` is missing: parameters and memory cannot be computed.`, `缺少 \`${key}\`：无法计算参数量和内存。`);
};

function cacheOf(family: Family, dimensions: Dimensions): CacheGroup[] {
  return family.cache.flatMap(({ kind, elements, layers, slidingLayers, work }) => {
    const group = { kind, elements: dimensions.count(elements), work: dimensions.count(work) };
    const allLayers = dimensions.count(layers);
    const window = dimensions.value('window');
    const sliding = slidingLayers === undefined || window === 0 ? 0 : Math.min(allLayers, dimensions.count(slidingLayers));
    const groups: CacheGroup[] = [];
    if (allLayers > sliding) groups.push({ ...group, layers: allLayers - sliding });
    if (sliding > 0) groups.push({ ...group, layers: sliding, window });
    return groups;
  });
}

/** Sizes that are worth a word when the class and not the file says them. */
function assumptionsOf(family: Family, dimensions: Dimensions): Bilingual[] {
  return family.needs.flatMap((dimension): Bilingual[] => {
    const found = dimensions.find(dimension);
    if (found?.origin !== 'class') return [];
    const key = keysOf(family, dimension)[0] ?? dimension;
    return [
      say(
        `\`${key}\` is not stated: ${family.name}'s default of ${grouped(found.value)} counts.`,
        `未给出 \`${key}\`：采用 ${family.name} 的默认值 ${grouped(found.value)}。`,
      ),
    ];
  });
}
