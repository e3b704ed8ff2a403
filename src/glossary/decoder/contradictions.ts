// Where one value of a configuration contradicts another: a table of rules, each with a plain word.
// Knows dimensions and a few other settings; computes no sizes.
import { type Bilingual, grouped, say } from './bilingual.ts';
import { scalingSetting } from './context.ts';
import type { Dimensions, Problem } from './dimensions.ts';
import type { Dimension } from './family.ts';
import type { Scope, Setting } from './source.ts';

interface Rule {
  /** Applies where all of these are known; the first one that stands in the file is where the problem is shown. */
  readonly needs: readonly [Dimension, ...Dimension[]];
  /** Whether the values, in the order of `needs`, contradict one another. */
  readonly when: (first: number, second: number) => boolean;
  readonly says: (first: string, second: string) => Bilingual;
}

const rules: readonly Rule[] = [
  {
    needs: ['kvHeads', 'heads'],
    when: (kvHeads, heads) => kvHeads > heads || heads % kvHeads !== 0,
    says: (kvHeads, heads) => say(`${heads} query heads cannot share ${kvHeads} K/V heads evenly.`, `${heads} 个查询头无法平均共享 ${kvHeads} 个 K/V 头。`),
  },
  {
    needs: ['expertsPerToken', 'experts'],
    when: (chosen, experts) => experts > 0 && chosen > experts,
    says: (chosen, experts) => say(`A token cannot take ${chosen} of ${experts} experts.`, `每个词元无法从 ${experts} 个专家中选 ${chosen} 个。`),
  },
  {
    needs: ['denseLayers', 'layers'],
    when: (dense, layers) => dense > layers,
    says: (dense, layers) => say(`${dense} dense layers are more than all ${layers} layers.`, `${dense} 个稠密层多于总共 ${layers} 层。`),
  },
  {
    needs: ['slidingLayers', 'layers'],
    when: (sliding, layers) => sliding > layers,
    says: (sliding, layers) => say(`${sliding} sliding-window layers are more than all ${layers} layers.`, `${sliding} 个滑动窗口层多于总共 ${layers} 层。`),
  },
];

const at = ({ start, end }: Setting, message: Bilingual): Problem => ({ start, end, message });

function* broken(dimensions: Dimensions): Iterable<Problem> {
  for (const { needs, when, says } of rules) {
    const [first, second] = needs.map((dimension) => dimensions.find(dimension));
    if (!first || !second || !when(first.value, second.value)) continue;
    const setting = first.setting ?? second.setting;
    if (setting) yield at(setting, says(grouped(first.value), grouped(second.value)));
  }
}

function* widths(dimensions: Dimensions): Iterable<Problem> {
  const [width, heads, headDim] = [dimensions.find('width'), dimensions.find('heads'), dimensions.find('headDim')];
  if (!width || !heads?.setting || width.value % heads.value === 0) return;
  // A head size of its own need not divide the width.
  if (headDim && headDim.origin !== 'derived') return;
  const [whole, shared] = [grouped(width.value), grouped(heads.value)];
  yield at(
    heads.setting,
    say(
      `A width of ${whole} cannot be divided among ${shared} heads: head size would be ${grouped(width.value / heads.value)}.`,
      `宽度 ${whole} 不能平分给 ${shared} 个头：每个头会是 ${grouped(width.value / heads.value)} 维。`,
    ),
  );
}

function* tokens(scope: Scope, dimensions: Dimensions): Iterable<Problem> {
  const vocab = dimensions.find('vocab');
  if (vocab?.origin !== 'file') return;
  for (const key of ['bos_token_id', 'eos_token_id', 'pad_token_id', 'decoder_start_token_id']) {
    const setting = scope.find(key);
    const ids = Array.isArray(setting?.value) ? setting.value : [setting?.value];
    const outside = ids.find((id) => typeof id === 'number' && id >= vocab.value);
    if (setting && outside !== undefined) {
      yield at(
        setting,
        say(`Token ${outside} lies outside a vocabulary of ${grouped(vocab.value)}.`, `词元 ${outside} 超出大小为 ${grouped(vocab.value)} 的词表。`),
      );
    }
  }
}

function* listed(scope: Scope, dimensions: Dimensions): Iterable<Problem> {
  const setting = scope.find('layer_types');
  const layers = dimensions.find('layers');
  if (!setting || !Array.isArray(setting.value) || !layers || setting.value.length === layers.value) return;
  const [named, all] = [setting.value.length, grouped(layers.value)];
  yield at(setting, say(`layer_types names ${named} layers, but the model has ${all}.`, `layer_types 列出了 ${named} 层，但模型有 ${all} 层。`));
}

function* stretching(scope: Scope, dimensions: Dimensions): Iterable<Problem> {
  const factor = scalingSetting(scope, 'factor');
  if (factor && typeof factor.value === 'number' && factor.value < 1) {
    yield at(factor, say(`A factor of ${factor.value} would shorten the context; it must be at least 1.`, `系数 ${factor.value} 会缩短上下文；它不能小于 1。`));
  }
  const original = scalingSetting(scope, 'original_max_position_embeddings');
  const positions = dimensions.find('positions');
  if (original && typeof original.value === 'number' && positions && original.value > positions.value) {
    yield at(
      original,
      say(
        `The original context of ${grouped(original.value)} is longer than max_position_embeddings, ${grouped(positions.value)}.`,
        `原始上下文 ${grouped(original.value)} 比 max_position_embeddings（${grouped(positions.value)}）还长。`,
      ),
    );
  }
}

/** @returns a plain word for each value of a model's configuration that contradicts another */
export const findContradictions = (scope: Scope, dimensions: Dimensions): Problem[] => [
  ...broken(dimensions),
  ...widths(dimensions),
  ...tokens(scope, dimensions),
  ...listed(scope, dimensions),
  ...stretching(scope, dimensions),
];
