// The one line that a hover shows for a key of a model's configuration, with this file's numbers.
// Knows a model that has been read; computes nothing that count.ts and cache.ts do not.
import { type Bilingual, grouped, join, percent, say, short, size } from './bilingual.ts';
import { cacheBytes, elementsPerToken } from './cache.ts';
import { scalingKeys } from './context.ts';
import { bytesOf, exactly } from './exact.ts';
import type { Dimension, Part } from './family.ts';
import type { Model } from './model.ts';
import { storedFormat, weightBytesOf } from './storedFormat.ts';
import type { KeyLine } from './unit.ts';

type Say = (model: Model, value: number) => Bilingual | undefined;

const of = (model: Model, dimension: Dimension): number => model.dimensions.value(dimension);
const parametersOf = (model: Model, ...wanted: readonly Part[]): number =>
  (model.count?.parts ?? []).filter(({ part }) => wanted.includes(part)).reduce((all, { parameters }) => all + parameters, 0);

const shareOf = (model: Model, name: Bilingual, ...wanted: readonly Part[]): Bilingual | undefined => {
  if (!model.count) return undefined;
  const parameters = parametersOf(model, ...wanted);
  const share = percent(parameters / model.count.total);
  return parameters === 0
    ? undefined
    : say(
        `${name.en}: ${short(parameters)} of ${short(model.count.total)} parameters (${share})`,
        `${name['zh-cn']}：${short(parameters)} / ${short(model.count.total)} 参数（${share}）`,
      );
};

const together = (...texts: readonly (Bilingual | undefined)[]): Bilingual | undefined => {
  const said = texts.filter((text) => text !== undefined);
  return said.length === 0 ? undefined : join(said);
};

/** @returns KV cache of one more token in 16 bits: "128 KiB KV cache a token in bf16" */
function cachePerToken({ cache }: Model): Bilingual | undefined {
  if (!cache || cache.length === 0) return undefined;
  const state = cache.filter(({ kind }) => kind === 'state');
  if (state.length > 0) {
    const bytes = exactly(() => cacheBytes(state, 1, 1, 16));
    return bytes === undefined ? undefined : say(`${size(bytes)} state a sequence in bf16, at any length`, `每个序列 ${size(bytes)} 状态（bf16），与长度无关`);
  }
  const bytes = exactly(() => bytesOf(elementsPerToken(cache), 16));
  return bytes === undefined ? undefined : say(`${size(bytes)} KV cache a token in bf16`, `每词元 ${size(bytes)} KV 缓存（bf16）`);
}

/** @returns KV cache of a whole context in 16 bits */
function cacheAtFull({ cache, context }: Model): Bilingual | undefined {
  const { longest } = context;
  if (!cache || cache.length === 0 || longest === undefined) return undefined;
  const bytes = exactly(() => cacheBytes(cache, longest, 1, 16));
  return bytes === undefined
    ? undefined
    : say(`KV cache of ${grouped(longest)} tokens: ${size(bytes)} in bf16`, `${grouped(longest)} 个词元的 KV 缓存：${size(bytes)}（bf16）`);
}

const sharing: Say = (model) => {
  const [heads, kvHeads] = [of(model, 'heads'), of(model, 'kvHeads')];
  if (!kvHeads || !heads || heads % kvHeads !== 0) return undefined;
  if (!model.family) return say(`${grouped(heads / kvHeads)} query heads for each K/V head`, `每个 K/V 头对应 ${grouped(heads / kvHeads)} 个查询头`);
  if (model.dimensions.find('kvRank'))
    return together(say('latent attention: all heads share one latent vector', '潜在注意力：所有头共享一个潜在向量'), cachePerToken(model));
  const kind =
    kvHeads === heads
      ? say(`multi-head: each of ${heads} query heads has its own K/V head`, `多头：${heads} 个查询头各有自己的 K/V 头`)
      : kvHeads === 1
        ? say(
            `multi-query: all ${heads} query heads share one K/V head; KV cache 1/${heads} of multi-head`,
            `多查询：${heads} 个查询头共享 1 个 K/V 头；KV 缓存是多头的 1/${heads}`,
          )
        : say(
            `grouped-query: ${heads / kvHeads} query heads share one K/V head; KV cache 1/${heads / kvHeads} of multi-head`,
            `分组查询：每 ${heads / kvHeads} 个查询头共享 1 个 K/V 头；KV 缓存是多头的 1/${heads / kvHeads}`,
          );
  return together(kind, cachePerToken(model));
};

const latentLine: Say = (model) => {
  const elements = of(model, 'kvRank') + of(model, 'ropeDim');
  const unfolded = of(model, 'heads') * (of(model, 'nopeDim') + of(model, 'ropeDim') + of(model, 'valueDim'));
  if (!unfolded) return undefined;
  return together(
    say(
      `${grouped(elements)} numbers a token and layer instead of ${grouped(unfolded)} (1/${Math.round(unfolded / elements)})`,
      `每词元每层保存 ${grouped(elements)} 个数，而不是 ${grouped(unfolded)} 个（1/${Math.round(unfolded / elements)}）`,
    ),
    cachePerToken(model),
  );
};

const windowLine: Say = (model, window) => {
  if (model.dimensions.find('usesWindow')?.value === 0) return say('Switched off by use_sliding_window.', '已由 use_sliding_window 关闭。');
  const sliding = model.cache?.find((group) => group.window !== undefined);
  if (!sliding) return say('No layer looks back over a window only.', '没有只看窗口的层。');
  const layers = of(model, 'layers');
  return together(
    say(
      `${sliding.layers} of ${layers} layers look back over ${grouped(window)} tokens only`,
      `${layers} 层中有 ${sliding.layers} 层只看最近 ${grouped(window)} 个词元`,
    ),
    cacheAtFull(model),
  );
};

const activeLine: Say = (model) => {
  const { count } = model;
  const [chosen, experts] = [of(model, 'expertsPerToken'), of(model, 'experts')];
  if (!experts) return undefined;
  const choice = say(`each token takes ${chosen} of ${experts} experts`, `每个词元选 ${experts} 个专家中的 ${chosen} 个`);
  return together(
    choice,
    count &&
      say(
        `${short(count.active)} of ${short(count.total)} parameters active (${percent(count.active / count.total)})`,
        `激活 ${short(count.active)} / ${short(count.total)} 参数（${percent(count.active / count.total)}）`,
      ),
  );
};

const denseLine: Say = (model) => {
  const [layers, moe] = [of(model, 'layers'), of(model, 'moeLayers')];
  return say(
    `${grouped(layers - moe)} of ${grouped(layers)} layers are dense, ${grouped(moe)} have experts`,
    `${grouped(layers)} 层中 ${grouped(layers - moe)} 层稠密，${grouped(moe)} 层有专家`,
  );
};

const ratio = (value: number): string => grouped(Number(value.toFixed(2)));
const ofWidth = (model: Model, value: number): Bilingual | undefined => {
  const width = of(model, 'width');
  return width ? say(`${ratio(value / width)} × the width`, `宽度的 ${ratio(value / width)} 倍`) : undefined;
};
const feedForward = say('feed-forward', '前馈网络');
const expertsName = say('experts', '专家');
const attentionName = say('attention', '注意力');

const sayings: Readonly<Partial<Record<Dimension, Say>>> = {
  layers: (model, layers) => {
    if (!model.count) return undefined;
    const inside = model.count.total - parametersOf(model, 'embeddings', 'head', 'other');
    return say(
      `${grouped(layers)} layers hold ${short(inside)} of ${short(model.count.total)} parameters, ${short(inside / layers)} each on average`,
      `${grouped(layers)} 层共 ${short(inside)} / ${short(model.count.total)} 参数，平均每层 ${short(inside / layers)}`,
    );
  },
  width: (model, width) => {
    const bytes = exactly(() => bytesOf(width, 16));
    const stream =
      bytes === undefined
        ? undefined
        : say(`a vector of ${grouped(width)} numbers for each token, ${size(bytes)} in bf16`, `每个词元一个 ${grouped(width)} 维向量，bf16 下 ${size(bytes)}`);
    return together(stream, shareOf(model, attentionName, 'attention'));
  },
  heads: (model, heads) => {
    const headDim = model.dimensions.find('headDim')?.value;
    if (headDim === undefined || !Number.isInteger(headDim)) return undefined;
    return together(
      say(
        `${grouped(heads)} heads of ${grouped(headDim)} = ${grouped(heads * headDim)}, width ${grouped(of(model, 'width'))}`,
        `${grouped(heads)} 个头 × ${grouped(headDim)} = ${grouped(heads * headDim)}，宽度 ${grouped(of(model, 'width'))}`,
      ),
      shareOf(model, attentionName, 'attention'),
    );
  },
  kvHeads: sharing,
  statedKvHeads: sharing,
  multiQuery: sharing,
  headDim: (model, headDim) => {
    const [heads, width] = [of(model, 'heads'), of(model, 'width')];
    if (!heads || !width) return undefined;
    return together(
      say(
        `${grouped(heads)} × ${grouped(headDim)} = ${grouped(heads * headDim)}, ${ratio((heads * headDim) / width)} × the width`,
        `${grouped(heads)} × ${grouped(headDim)} = ${grouped(heads * headDim)}，是宽度的 ${ratio((heads * headDim) / width)} 倍`,
      ),
      cachePerToken(model),
    );
  },
  ff: (model, ff) => {
    const inside =
      model.count && parametersOf(model, 'feedForward') === 0 ? shareOf(model, expertsName, 'experts') : shareOf(model, feedForward, 'feedForward');
    return together(ofWidth(model, ff), inside);
  },
  vocab: (model, vocab) => {
    const width = of(model, 'embeddingWidth') || of(model, 'width');
    if (!width) return undefined;
    const one = exactly(() => bytesOf(vocab * width, 8));
    const table =
      one === undefined
        ? undefined
        : say(`${grouped(vocab)} × ${grouped(width)} = ${short(one)} parameters a table`, `${grouped(vocab)} × ${grouped(width)} = 每张表 ${short(one)} 参数`);
    return together(table, shareOf(model, say('embeddings and head', '嵌入与输出头'), 'embeddings', 'head'));
  },
  positions: (model) => together(model.context.says, cacheAtFull(model)),
  tied: (model, tied) => {
    const { count, dimensions } = model;
    const saved = count && exactly(() => dimensions.count('vocab * width'));
    if (saved === undefined) return undefined;
    return tied
      ? say(`the head reuses the embedding: ${short(saved)} parameters saved`, `输出头复用嵌入：节省 ${short(saved)} 参数`)
      : say(`the head is a matrix of its own: ${short(saved)} parameters more`, `输出头是独立矩阵：多 ${short(saved)} 参数`);
  },
  window: windowLine,
  windowPattern: windowLine,
  usesWindow: windowLine,
  slidingLayers: (model) => windowLine(model, of(model, 'window')),
  experts: activeLine,
  expertsPerToken: activeLine,
  expertFf: (model) => together(shareOf(model, expertsName, 'experts'), activeLine(model, 0)),
  sharedExperts: (model, shared) =>
    together(say(`${shared} more for every token, beside the chosen ones`, `除所选专家外，每个词元还经过 ${shared} 个共享专家`), activeLine(model, 0)),
  sharedFf: activeLine,
  denseLayers: denseLine,
  moeStep: denseLine,
  kvRank: latentLine,
  ropeDim: latentLine,
  queryRank: (model, rank) => {
    const wide = of(model, 'heads') * (of(model, 'nopeDim') + of(model, 'ropeDim'));
    return rank && wide
      ? say(
          `queries pass through ${grouped(rank)} numbers: ${grouped(of(model, 'width'))} → ${grouped(rank)} → ${grouped(wide)}`,
          `查询先压缩到 ${grouped(rank)} 维：${grouped(of(model, 'width'))} → ${grouped(rank)} → ${grouped(wide)}`,
        )
      : undefined;
  },
  stateSize: (model) => cachePerToken(model),
  innerWidth: (model, inner) => together(ofWidth(model, inner), cachePerToken(model)),
  expand: (model) => cachePerToken(model),
};

/** Keys that hold no dimension of a shape. */
function otherLines(model: Model): [path: string, line: Bilingual | undefined][] {
  const { count, context, bits } = model;
  const all = count && exactly(() => bytesOf(count.total, bits));
  const weights =
    all === undefined || !count
      ? undefined
      : say(`weights: ${short(count.total)} × ${bits / 8} bytes = ${size(all)}`, `权重：${short(count.total)} × ${bits / 8} 字节 = ${size(all)}`);
  const format = storedFormat(model);
  const kept = count && exactly(() => weightBytesOf(model, format));
  const quantized = kept === undefined ? undefined : say(`weights in ${format.name}: ${size(kept)}`, `${format.name} 权重：${size(kept)}`);
  const inQuantization = ['', '.quant_method', '.bits', '.w_bit', '.group_size', '.q_group_size'].map((key): [string, Bilingual | undefined] => [
    `quantization_config${key}`,
    quantized,
  ]);
  const scaling = context.scaling ? context.says : undefined;
  const inScaling = scalingKeys.flatMap((object) =>
    ['', '.factor', '.rope_type', '.type', '.original_max_position_embeddings'].map((key): [string, Bilingual | undefined] => [object + key, scaling]),
  );
  const family = modelSummary(model);
  return [['torch_dtype', weights], ['dtype', weights], ['model_type', family], ['architectures', family], ...inScaling, ...inQuantization];
}

/** @returns the CodeLens of a model; undefined where nothing certain can be said of the whole */
export function modelSummary(model: Model): Bilingual | undefined {
  const { count, family, dimensions } = model;
  if (!count) {
    if (family || model.problems.length > 0) return undefined;
    const [layers, width, heads] = [dimensions.find('layers'), dimensions.find('width'), dimensions.find('heads')];
    const known = [
      layers && say(`${grouped(layers.value)} layers`, `${grouped(layers.value)} 层`),
      width && say(`width ${grouped(width.value)}`, `宽度 ${grouped(width.value)}`),
      heads && say(`${grouped(heads.value)} heads`, `${grouped(heads.value)} 个头`),
    ];
    return together(say(`family “${model.typeName}” is not in the tables`, `表中没有“${model.typeName}”这一家族`), ...known);
  }
  const active = count.active === count.total ? undefined : say(`${short(count.active)} active`, `激活 ${short(count.active)}`);
  const format = storedFormat(model);
  const stored = exactly(() => weightBytesOf(model, format));
  const assumed = model.assumptions.length;
  return together(
    say(`${short(count.total)} parameters`, `${short(count.total)} 参数`),
    active,
    stored === undefined ? undefined : say(`${size(stored)} in ${format.name}`, `${format.name} 下 ${size(stored)}`),
    cachePerToken(model),
    assumed === 0 ? undefined : say(`${assumed} ${assumed === 1 ? 'default' : 'defaults'} assumed`, `采用 ${assumed} 个默认值`),
  );
}

/** @returns the lines of all keys that a model's numbers say something about; problems are lines too */
export function modelLines(model: Model): KeyLine[] {
  const lines: KeyLine[] = model.problems
    .filter(({ end }) => end > 0)
    .map(({ start, end, message }) => ({ start, end, key: '', line: message, isProblem: true }));
  if (!model.source.complete) return lines;
  const add = (path: string, start: number, end: number, line: Bilingual | undefined): void => {
    if (line && !lines.some((known) => known.start === start)) lines.push({ start, end, key: path, line, isProblem: false });
  };
  for (const [setting, dimension] of model.dimensions.keys()) {
    const found = model.dimensions.find(dimension);
    // Null and false say something too: no window, not tied.
    if (found) add(setting.path, setting.start, setting.valueEnd, sayings[dimension]?.(model, found.value));
  }
  for (const [path, line] of otherLines(model)) {
    const setting = model.scope.find(path);
    if (setting) add(setting.path, setting.start, setting.valueEnd, line);
  }
  return lines;
}
