// What follows from the flags of a server: devices, weights on each, KV cache of its longest and of all its sequences.
// Knows the flags of vLLM and llama.cpp.
import { type Bilingual, grouped, join, same, say, size } from './bilingual.ts';
import { cacheBytes } from './cache.ts';
import { exactly, product } from './exact.ts';
import { findKnownModel } from './knownModels.ts';
import type { Model } from './model.ts';
import type { Program } from './readCommand.ts';
import { UnitBuilder } from './simpleUnit.ts';
import type { Source } from './source.ts';
import type { DecodedUnit } from './unit.ts';
import { bitsOfType, quantizable, type WeightFormat, weightBytes, weightFormats } from './weightFormats.ts';

const vllmDocs = 'https://docs.vllm.ai/en/latest/cli/serve.html';
const llamaDocs = 'https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md';

/** @returns what follows from a server's command; undefined when the source is none */
export function readServing(source: Source & { readonly program?: Program }): DecodedUnit | undefined {
  if (source.program === 'vllm') return readVllm(source);
  return source.program === 'llama.cpp' ? readLlamaCpp(source) : undefined;
}

function vllmFormat(quantization: string | undefined, name: string, model: Model): WeightFormat | undefined {
  const method = quantization ?? /(awq|gptq|fp8)/i.exec(name)?.[1]?.toLowerCase();
  if (method === undefined) return weightFormats.find(({ id }) => id === (model.family?.id === 'gpt_oss' ? 'mxfp4' : 'bf16'));
  const id = method.startsWith('fp8') ? 'fp8' : /^(awq|gptq)/.test(method) ? 'int4-g128' : method === 'bitsandbytes' ? 'nf4' : method;
  return weightFormats.find((format) => format.id === id);
}

function weightsOf(model: Model | undefined, format: WeightFormat | undefined): number | undefined {
  const count = model?.count;
  return count && format ? exactly(() => weightBytes(count.total, quantizable(count), format)) : undefined;
}

function readVllm(source: Source): DecodedUnit {
  const builder = new UnitBuilder(source);
  const { scope } = builder;
  const name = scope.text('') ?? scope.text('model') ?? '';
  const model = findKnownModel(name)?.model;
  const [tensor, pipeline, data] = [['tensor_parallel_size'], ['pipeline_parallel_size'], ['data_parallel_size']].map((keys) => builder.count(keys) ?? 1) as [
    number,
    number,
    number,
  ];
  const devices = exactly(() => product([tensor, pipeline, data])) ?? 1;
  const said: Bilingual[] = [say(`${grouped(devices)} ${devices === 1 ? 'device' : 'devices'}`, `${grouped(devices)} 个设备`)];
  const devicesLine = say(
    `${tensor} × ${pipeline} × ${data} = ${grouped(devices)} devices (tensor × pipeline × data)`,
    `${tensor} × ${pipeline} × ${data} = ${grouped(devices)} 个设备（张量 × 流水线 × 数据并行）`,
  );
  builder.row({
    section: 'serving',
    label: say('Devices', '设备数'),
    value: devices,
    unit: 'devices',
    shown: same(grouped(devices)),
    formula: 'tensor × pipeline × data parallel',
    source: vllmDocs,
  });

  const heads = model?.dimensions.find('heads')?.value;
  const setting = scope.find('tensor_parallel_size');
  if (heads !== undefined && setting && heads % tensor !== 0)
    builder.complain(
      setting,
      say(`${heads} attention heads cannot be split over ${tensor} devices evenly.`, `${heads} 个注意力头无法平均分到 ${tensor} 个设备。`),
    );

  const weights = weightsOf(model, model && vllmFormat(scope.text('quantization'), name, model));
  if (weights !== undefined) {
    const each = Math.ceil(weights / (tensor * pipeline));
    const line = say(`${size(weights)} of weights, ${size(each)} on each device`, `权重 ${size(weights)}，每个设备 ${size(each)}`);
    said.push(line);
    builder.say(['tensor_parallel_size', 'pipeline_parallel_size', 'data_parallel_size'], join([devicesLine, line]));
    builder.say(['quantization', 'dtype', 'model', ''], line);
    builder.row({
      section: 'serving',
      label: say('Weights on each device', '每个设备的权重'),
      value: each,
      unit: 'bytes',
      shown: same(size(each)),
      formula: 'weights ÷ (tensor × pipeline)',
      source: vllmDocs,
      leavesOut: say('what is copied to every device, such as norms', '每个设备都保存一份的部分，如归一化'),
    });
  }
  builder.say(['tensor_parallel_size', 'pipeline_parallel_size', 'data_parallel_size'], devicesLine);

  const share = scope.find('gpu_memory_utilization');
  if (share && typeof share.value === 'number') {
    if (share.value <= 0 || share.value > 1)
      builder.complain(share, say(`${share.value} is no share: it must be above 0 and at most 1.`, `${share.value} 不是比例：必须大于 0 且不超过 1。`));
    else
      builder.say(
        ['gpu_memory_utilization'],
        say(
          `on an 80 GB device: ${grouped(80 * share.value)} GB for weights, activations and KV cache`,
          `80 GB 设备上：${grouped(80 * share.value)} GB 用于权重、激活值和 KV 缓存`,
        ),
      );
  }
  const cacheLine = cacheOf(builder, model, {
    context: builder.count(['max_model_len']) ?? model?.context.longest,
    batch: builder.count(['max_num_seqs']),
    bits: bitsOfType(scope.text('kv_cache_dtype') ?? '') ?? 16,
    keys: ['max_model_len', 'max_num_seqs', 'kv_cache_dtype'],
    source: vllmDocs,
  });
  if (cacheLine) said.push(cacheLine);
  const longest = model?.context.longest;
  const asked = scope.find('max_model_len');
  if (asked && typeof asked.value === 'number' && longest !== undefined && asked.value > longest) {
    builder.complain(
      asked,
      say(`${grouped(asked.value)} tokens are more than the model's ${grouped(longest)}.`, `${grouped(asked.value)} 个词元超过模型的 ${grouped(longest)}。`),
    );
  }
  // One device is what every sentence about the command says.
  return builder.build('serving', said.length > 1 || devices > 1 ? join(said) : undefined, model ? same(name) : say('vLLM server', 'vLLM 服务'), model);
}

interface CacheQuestion {
  readonly context: number | undefined;
  readonly batch: number | undefined;
  readonly bits: number;
  readonly keys: readonly string[];
  readonly source: string;
}

function cacheOf(builder: UnitBuilder, model: Model | undefined, { context, batch, bits, keys, source }: CacheQuestion): Bilingual | undefined {
  const cache = model?.cache;
  if (!cache || cache.length === 0 || context === undefined) return undefined;
  const one = exactly(() => cacheBytes(cache, context, 1, bits));
  const all = exactly(() => cacheBytes(cache, context, batch ?? 1, bits));
  if (one === undefined || all === undefined) return undefined;
  const line =
    batch === undefined
      ? say(`KV cache of one full context: ${size(one)} (${grouped(context)} tokens)`, `一个完整上下文的 KV 缓存：${size(one)}（${grouped(context)} 个词元）`)
      : say(
          `KV cache: ${size(one)} for ${grouped(context)} tokens, ${size(all)} if all ${grouped(batch)} sequences are full`,
          `KV 缓存：${grouped(context)} 个词元 ${size(one)}，${grouped(batch)} 个序列全满时 ${size(all)}`,
        );
  builder.say(keys, line);
  builder.row({
    section: 'serving',
    label: say('KV cache, all sequences full', '所有序列全满时的 KV 缓存'),
    value: all,
    unit: 'bytes',
    shown: same(size(all)),
    formula: 'cache a token × context × sequences',
    source,
    leavesOut: say('sequences share prefixes and are seldom all full', '序列会共享前缀，也很少全满'),
  });
  return line;
}

function readLlamaCpp(source: Source): DecodedUnit {
  const builder = new UnitBuilder(source);
  const { scope } = builder;
  const name = (scope.text('model') ?? scope.text('hf_repo') ?? '').replace(/:[\w-]+$/, '');
  const written = `${scope.text('model') ?? ''} ${scope.text('hf_repo') ?? ''}`.toLowerCase();
  const model = findKnownModel(name)?.model;
  const format =
    weightFormats.find(({ id }) => id.startsWith('gguf-') && new RegExp(`[-_.:/]${id.slice(5)}(?![\\w])`).test(written)) ??
    (/[-_.](bf16|f16|fp16)\b/.test(written) ? weightFormats[1] : undefined);
  const said: Bilingual[] = [];

  const weights = weightsOf(model, format);
  if (weights !== undefined && format) {
    const line = say(`${size(weights)} of weights in ${format.name}`, `${format.name} 权重 ${size(weights)}`);
    said.push(line);
    builder.say(['model', 'hf_repo'], line);
    builder.row({
      section: 'serving',
      label: say('Weights', '权重'),
      value: weights,
      unit: 'bytes',
      shown: same(size(weights)),
      formula: `parameters × ${format.bits} ÷ 8`,
      source: format.source,
      leavesOut: format.note,
    });
  }
  const layers = model?.dimensions.find('layers')?.value;
  const offloaded = builder.count(['n_gpu_layers'], 0);
  if (layers !== undefined && offloaded !== undefined) {
    builder.say(
      ['n_gpu_layers'],
      offloaded > layers
        ? say(`all ${layers} layers and the output are on the GPU`, `全部 ${layers} 层和输出层都在 GPU 上`)
        : say(`${offloaded} of ${layers} layers are on the GPU`, `${layers} 层中 ${offloaded} 层在 GPU 上`),
    );
  }
  // 0 asks for the context that the file states.
  const stated = builder.count(['ctx_size'], 0);
  const context = stated === 0 ? model?.context.longest : stated;
  const slots = builder.count(['parallel']);
  const bits = (bitsOfType(scope.text('cache_type_k') ?? 'f16') ?? 16) / 2 + (bitsOfType(scope.text('cache_type_v') ?? 'f16') ?? 16) / 2;
  const cacheLine = cacheOf(builder, model, { context, batch: undefined, bits, keys: ['cache_type_k', 'cache_type_v'], source: llamaDocs });
  const perSlot =
    context !== undefined && slots !== undefined && slots > 1
      ? say(
          `${grouped(context)} tokens shared by ${slots} slots: ${grouped(Math.floor(context / slots))} each`,
          `${slots} 个槽位共享 ${grouped(context)} 个词元：每个 ${grouped(Math.floor(context / slots))}`,
        )
      : undefined;
  const lines = [perSlot, cacheLine].filter((line) => line !== undefined);
  if (lines.length > 0) builder.say(['ctx_size', 'parallel'], join(lines));
  said.push(...lines);
  return builder.build('serving', said.length === 0 ? undefined : join(said), model ? same(name) : say('llama.cpp server', 'llama.cpp 服务'), model);
}
