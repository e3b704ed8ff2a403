// The model sheet: every result of one model with its formula, its source and what it leaves out.
// Knows a model that has been read; draws nothing.
import { accelerators } from './accelerators.ts';
import { type Bilingual, grouped, join, same, say, short, size } from './bilingual.ts';
import { attentionWork, cacheBytes, elementsPerLateToken, elementsPerToken } from './cache.ts';
import { bytesOf, exact, exactly, product, sum } from './exact.ts';
import { pretty } from './formula.ts';
import { trainingBytes } from './memory.ts';
import type { Model } from './model.ts';
import { partNames } from './partNames.ts';
import { storedFormat, weightBytesOf } from './storedFormat.ts';
import type { FormatBytes, MemoryModel, ModelSheet, SheetRow } from './unit.ts';
import { weightFormats } from './weightFormats.ts';

const sources = {
  cache: 'https://arxiv.org/abs/2211.05102',
  latent: 'https://arxiv.org/abs/2405.04434',
  state: 'https://arxiv.org/abs/2312.00752',
  compute: 'https://arxiv.org/abs/2001.08361',
  zero: 'https://arxiv.org/abs/1910.02054',
};

const beyondWeights = say('activations, the CUDA context, fragmentation', '激活值、CUDA 上下文、内存碎片');

/** A row whose number is bytes. */
const bytesRow = (section: SheetRow['section'], label: Bilingual, bytes: number, formula: string, source: string, leavesOut?: Bilingual): SheetRow => ({
  section,
  label,
  value: bytes,
  unit: 'bytes',
  shown: same(size(bytes)),
  formula,
  source,
  ...(leavesOut && { leavesOut }),
});

const countRow = (
  section: SheetRow['section'],
  label: Bilingual,
  value: number,
  unit: string,
  formula: string,
  source: string,
  leavesOut?: Bilingual,
): SheetRow => ({
  section,
  label,
  value,
  unit,
  shown: same(value < 1e15 ? grouped(value) : short(value)),
  formula,
  source,
  ...(leavesOut && { leavesOut }),
});

function parameterRows({ count, family }: Model): SheetRow[] {
  if (!count || !family) return [];
  const total = countRow(
    'parameters',
    say('Parameters', '参数总数'),
    count.total,
    'parameters',
    count.parts.map(({ part }) => part).join(' + '),
    family.source,
    family.leavesOut,
  );
  if (count.active === count.total) return [total];
  const embeddings = count.parts.find(({ part }) => part === 'embeddings')?.parameters ?? 0;
  const chosen = 'experts × (experts a token ÷ experts) + all else';
  return [
    total,
    countRow('parameters', say('Active a token', '每词元激活'), count.active, 'parameters', chosen, family.source),
    countRow(
      'parameters',
      say('Active without the embedding table', '每词元激活，不计嵌入表'),
      count.active - embeddings,
      'parameters',
      `${chosen} − embeddings`,
      family.source,
    ),
  ];
}

function weightRows(formats: readonly FormatBytes[]): SheetRow[] {
  return formats.map(({ name, bytes, bits, restBits, note, source }) => {
    const formula = restBits === undefined ? `parameters × ${bits} ÷ 8` : `linear layers × ${Number(bits.toFixed(4))} ÷ 8 + the rest × ${restBits} ÷ 8`;
    return {
      ...bytesRow('memory', join([say('Weights', '权重'), same(name)], same(' ')), bytes, formula, source),
      leavesOut: join([note, beyondWeights], say('; ', '；')),
    };
  });
}

function cacheRows({ cache, context, family }: Model): SheetRow[] {
  if (!cache || cache.length === 0 || !family) return [];
  const rule = family.cache.map(({ elements, layers }) => `${pretty(elements)} × ${layers} × bytes`).join(' + ');
  const kind = cache[0]?.kind;
  const source = kind === 'latent' ? sources.latent : kind === 'state' ? sources.state : sources.cache;
  const leavesOut = say('paging, and what a server keeps free', '分页开销，以及服务器保留的空闲部分');
  if (kind === 'state') {
    return [
      bytesRow(
        'cache',
        say('State of a sequence, bf16', '每个序列的状态，bf16'),
        cacheBytes(cache, 1, 1, 16),
        rule,
        source,
        say('servers often keep it in fp32, which doubles it', '服务器常用 fp32 保存，大小翻倍'),
      ),
    ];
  }
  const rows = [8, 16]
    .map((bits) =>
      bytesRow(
        'cache',
        say(`KV cache a token, ${bits === 16 ? 'bf16' : 'fp8'}`, `每词元 KV 缓存，${bits === 16 ? 'bf16' : 'fp8'}`),
        bytesOf(elementsPerToken(cache), bits),
        rule,
        source,
        leavesOut,
      ),
    )
    .reverse();
  const late = elementsPerLateToken(cache);
  if (late !== elementsPerToken(cache)) {
    rows.push(
      bytesRow(
        'cache',
        say('KV cache a token once the windows are full, bf16', '窗口填满后每词元 KV 缓存，bf16'),
        bytesOf(late, 16),
        rule,
        'https://arxiv.org/abs/2310.06825',
      ),
    );
  }
  if (context.longest !== undefined) {
    rows.push(
      bytesRow(
        'cache',
        say(`KV cache of ${grouped(context.longest)} tokens, bf16`, `${grouped(context.longest)} 个词元的 KV 缓存，bf16`),
        cacheBytes(cache, context.longest, 1, 16),
        'Σ elements × layers × min(context, window) × bytes',
        source,
        leavesOut,
      ),
    );
  }
  return rows;
}

/** Multiply-adds of all matrices for one token, the head included; the embedding is a look-up. */
function matrixWork({ count, family, dimensions }: Model): number {
  if (!count) return 0;
  const matrices = sum(count.linears.map(({ rows, columns, activeCopies }) => product([rows, columns, activeCopies])));
  const tiedHead = family?.kind !== 'encoder' && dimensions.value('tied') === 1 ? dimensions.count('vocab * width') : 0;
  return exact(matrices + tiedHead);
}

function computeRows(model: Model): SheetRow[] {
  const { cache, context, family } = model;
  if (!family || !cache) return [];
  const matrices = matrixWork(model);
  const leavesOut =
    family.kind === 'encoderDecoder'
      ? say('counts one token read and one written; norms, softmax, activations', '按读入一个词元、写出一个词元计；不含归一化、softmax、激活函数')
      : say('norms, softmax, activations', '归一化、softmax、激活函数');
  const rows = [
    countRow(
      'compute',
      say('FLOPs a token, without attention over the context', '每词元 FLOPs，不计对上下文的注意力'),
      product([2, matrices]),
      'FLOPs',
      '2 × active matrix parameters',
      sources.compute,
      leavesOut,
    ),
  ];
  const { longest } = context;
  if (longest !== undefined && cache.length > 0) {
    const decode = product([2, matrices + attentionWork(cache, longest)]);
    // A causal prompt's tokens look back over half of it on average; a window that fills early evens out.
    const half = Math.ceil(longest / 2);
    const prefill = product([2, matrices + attentionWork(cache, half)]);
    rows.push(
      countRow(
        'compute',
        say(`FLOPs to decode the token at ${grouped(longest)}`, `解码第 ${grouped(longest)} 个词元的 FLOPs`),
        decode,
        'FLOPs',
        '2 × (matrices + Σ work × layers × min(context, window))',
        sources.compute,
        leavesOut,
      ),
      countRow(
        'compute',
        say(`FLOPs a token to prefill ${grouped(longest)}`, `预填充 ${grouped(longest)} 个词元时每词元 FLOPs`),
        prefill,
        'FLOPs',
        '2 × (matrices + Σ work × layers × min(context ÷ 2, window))',
        sources.compute,
        leavesOut,
      ),
    );
  }
  return rows;
}

function contextRows({ context }: Model): SheetRow[] {
  if (context.longest === undefined) return [];
  return [
    {
      section: 'context',
      label: say('Context', '上下文'),
      value: context.longest,
      unit: 'tokens',
      shown: context.says,
      formula: context.formula,
      source: context.source,
      leavesOut: say('how well the model uses it', '模型利用它的好坏'),
    },
  ];
}

function trainingRows({ count }: Model): SheetRow[] {
  if (!count) return [];
  return ([0, 1, 2, 3] as const).map((stage) =>
    bytesRow(
      'training',
      say(`Training with Adam, ZeRO ${stage}, per device of 8`, `用 Adam 训练，ZeRO ${stage}，8 卡时每卡`),
      trainingBytes(count.total, stage, 8),
      ['16 × parameters', '4 × parameters + 12 × parameters ÷ 8', '2 × parameters + 14 × parameters ÷ 8', '16 × parameters ÷ 8'][stage] ?? '',
      sources.zero,
      say('activations, buffers of communication', '激活值、通信缓冲区'),
    ),
  );
}

function memoryOf(model: Model): MemoryModel | undefined {
  const { count, cache, context } = model;
  if (!count || !cache) return undefined;
  const hasExperts = count.parts.some(({ part }) => part === 'experts');
  const stored = storedFormat(model);
  const usual = weightFormats.filter(({ id }) => (id !== 'mxfp4' || hasExperts) && id !== stored.id);
  const formats = [stored, ...usual].sort((left, right) => Number(left.id.startsWith('gguf')) - Number(right.id.startsWith('gguf')) || right.bits - left.bits);
  const weights = formats.map((format): FormatBytes => ({ ...format, bytes: weightBytesOf(model, format) }));
  return { weights, stored: stored.id, cache, longestContext: context.longest ?? 0 };
}

/** @returns the sheet of a model; rows whose numbers would not be exact are left out */
export function sheetOfModel(model: Model, extra: readonly SheetRow[] = []): ModelSheet {
  const { count, family, typeName, source } = model;
  const memory = exactly(() => memoryOf(model));
  const rows = [parameterRows, () => weightRows(memory?.weights ?? []), cacheRows, computeRows, contextRows, trainingRows].flatMap(
    (make) => exactly(() => make(model)) ?? [],
  );
  return {
    title: same(source.kind === 'known' ? source.name : (family?.name ?? typeName)),
    family: family?.name ?? typeName,
    isKnownFamily: family !== undefined,
    rows: [...extra, ...rows],
    parts: (count?.parts ?? []).map(({ part, parameters, active, formula }) => ({
      part,
      label: partNames[part],
      parameters,
      active,
      share: parameters / (count?.total ?? 1),
      formula,
    })),
    memory,
    accelerators,
    problems: model.problems.map(({ message }) => message),
    assumptions: model.assumptions,
    leavesOut: family?.leavesOut ? [family.leavesOut] : [],
  };
}
