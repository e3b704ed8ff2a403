// Published models by their names on the hub, so that a command or an adapter that only names its base can be computed too.
// Data only: dimensions as their config.json states them; the tests compare each with its published total.
import { findFamily, keysOf } from './families.ts';
import type { Dimension } from './family.ts';
import { type Model, readModel } from './model.ts';
import { knownSource, type Value } from './source.ts';

export interface KnownModel {
  /** Repository on the hub. */
  readonly name: string;
  readonly modelType: string;
  readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
}

const known = (name: string, modelType: string, dimensions: KnownModel['dimensions']): KnownModel => ({ name, modelType, dimensions });

// biome-ignore format: one model a line reads as the table that it is
export const knownModels: readonly KnownModel[] = [
  known('openai-community/gpt2', 'gpt2', { layers: 12, width: 768, heads: 12, vocab: 50257, positions: 1024 }),
  known('openai-community/gpt2-medium', 'gpt2', { layers: 24, width: 1024, heads: 16, vocab: 50257, positions: 1024 }),
  known('openai-community/gpt2-xl', 'gpt2', { layers: 48, width: 1600, heads: 25, vocab: 50257, positions: 1024 }),
  known('EleutherAI/gpt-j-6b', 'gptj', { layers: 28, width: 4096, heads: 16, vocab: 50400, positions: 2048, tied: 0 }),
  known('EleutherAI/gpt-neox-20b', 'gpt_neox', { layers: 44, width: 6144, heads: 64, ff: 24576, vocab: 50432, positions: 2048 }),
  known('EleutherAI/pythia-1.4b', 'gpt_neox', { layers: 24, width: 2048, heads: 16, ff: 8192, vocab: 50304, positions: 2048 }),
  known('EleutherAI/pythia-6.9b', 'gpt_neox', { layers: 32, width: 4096, heads: 32, ff: 16384, vocab: 50432, positions: 2048 }),
  known('facebook/opt-125m', 'opt', { layers: 12, width: 768, heads: 12, ff: 3072, vocab: 50272, positions: 2048 }),
  known('facebook/opt-350m', 'opt', { layers: 24, width: 1024, heads: 16, ff: 4096, vocab: 50272, positions: 2048, embeddingWidth: 512, normFirst: 0 }),
  known('facebook/opt-13b', 'opt', { layers: 40, width: 5120, heads: 40, ff: 20480, vocab: 50272, positions: 2048 }),
  known('bigscience/bloom-560m', 'bloom', { layers: 24, width: 1024, heads: 16, vocab: 250880 }),
  known('bigscience/bloom-7b1', 'bloom', { layers: 30, width: 4096, heads: 32, vocab: 250880 }),
  known('bigscience/bloom', 'bloom', { layers: 70, width: 14336, heads: 112, vocab: 250880 }),
  known('tiiuae/falcon-7b', 'falcon', { layers: 32, width: 4544, heads: 71, vocab: 65024, newDecoder: 0, multiQuery: 1, parallel: 1, attentionBias: 0 }),
  known('tiiuae/falcon-40b', 'falcon', { layers: 60, width: 8192, heads: 128, statedKvHeads: 8, vocab: 65024, newDecoder: 1, parallel: 1, attentionBias: 0 }),
  known('google-bert/bert-base-uncased', 'bert', { layers: 12, width: 768, heads: 12, ff: 3072, vocab: 30522, positions: 512, typeVocab: 2 }),
  known('google-bert/bert-large-uncased', 'bert', { layers: 24, width: 1024, heads: 16, ff: 4096, vocab: 30522, positions: 512, typeVocab: 2 }),
  known('FacebookAI/roberta-base', 'roberta', { layers: 12, width: 768, heads: 12, ff: 3072, vocab: 50265, positions: 514, typeVocab: 1 }),
  known('google-t5/t5-small', 't5', { layers: 6, decoderLayers: 6, width: 512, heads: 8, headDim: 64, ff: 2048, vocab: 32128 }),
  known('google-t5/t5-base', 't5', { layers: 12, decoderLayers: 12, width: 768, heads: 12, headDim: 64, ff: 3072, vocab: 32128 }),
  known('google-t5/t5-11b', 't5', { layers: 24, decoderLayers: 24, width: 1024, heads: 128, headDim: 128, ff: 65536, vocab: 32128 }),
  known('google/flan-t5-base', 't5', { layers: 12, decoderLayers: 12, width: 768, heads: 12, headDim: 64, ff: 2048, vocab: 32128, gated: 1, tied: 0 }),
  known('meta-llama/Llama-2-7b', 'llama', { layers: 32, width: 4096, heads: 32, kvHeads: 32, ff: 11008, vocab: 32000, positions: 4096 }),
  known('meta-llama/Llama-2-13b', 'llama', { layers: 40, width: 5120, heads: 40, kvHeads: 40, ff: 13824, vocab: 32000, positions: 4096 }),
  known('meta-llama/Llama-2-70b', 'llama', { layers: 80, width: 8192, heads: 64, kvHeads: 8, ff: 28672, vocab: 32000, positions: 4096 }),
  known('meta-llama/Meta-Llama-3-8B', 'llama', { layers: 32, width: 4096, heads: 32, kvHeads: 8, ff: 14336, vocab: 128256, positions: 8192 }),
  known('meta-llama/Meta-Llama-3-70B', 'llama', { layers: 80, width: 8192, heads: 64, kvHeads: 8, ff: 28672, vocab: 128256, positions: 8192 }),
  known('meta-llama/Llama-3.1-8B', 'llama', { layers: 32, width: 4096, heads: 32, kvHeads: 8, ff: 14336, vocab: 128256, positions: 131072 }),
  known('meta-llama/Llama-3.1-70B', 'llama', { layers: 80, width: 8192, heads: 64, kvHeads: 8, ff: 28672, vocab: 128256, positions: 131072 }),
  known('meta-llama/Llama-3.1-405B', 'llama', { layers: 126, width: 16384, heads: 128, kvHeads: 8, ff: 53248, vocab: 128256, positions: 131072 }),
  known('meta-llama/Llama-3.2-1B', 'llama', { layers: 16, width: 2048, heads: 32, kvHeads: 8, headDim: 64, ff: 8192, vocab: 128256, positions: 131072, tied: 1 }),
  known('meta-llama/Llama-3.2-3B', 'llama', { layers: 28, width: 3072, heads: 24, kvHeads: 8, headDim: 128, ff: 8192, vocab: 128256, positions: 131072, tied: 1 }),
  known('meta-llama/Llama-3.3-70B', 'llama', { layers: 80, width: 8192, heads: 64, kvHeads: 8, ff: 28672, vocab: 128256, positions: 131072 }),
  known('01-ai/Yi-6B', 'llama', { layers: 32, width: 4096, heads: 32, kvHeads: 4, ff: 11008, vocab: 64000, positions: 4096 }),
  known('01-ai/Yi-34B', 'llama', { layers: 60, width: 7168, heads: 56, kvHeads: 8, ff: 20480, vocab: 64000, positions: 4096 }),
  known('mistralai/Mistral-7B-v0.1', 'mistral', { layers: 32, width: 4096, heads: 32, kvHeads: 8, ff: 14336, vocab: 32000, positions: 32768, window: 4096 }),
  known('mistralai/Mistral-7B-Instruct-v0.3', 'mistral', { layers: 32, width: 4096, heads: 32, kvHeads: 8, ff: 14336, vocab: 32768, positions: 32768, window: 0 }),
  known('mistralai/Mistral-Nemo-Instruct-2407', 'mistral', { layers: 40, width: 5120, heads: 32, kvHeads: 8, headDim: 128, ff: 14336, vocab: 131072, positions: 131072, window: 0 }),
  known('Qwen/Qwen2.5-0.5B', 'qwen2', { layers: 24, width: 896, heads: 14, kvHeads: 2, ff: 4864, vocab: 151936, positions: 32768, tied: 1 }),
  known('Qwen/Qwen2.5-3B', 'qwen2', { layers: 36, width: 2048, heads: 16, kvHeads: 2, ff: 11008, vocab: 151936, positions: 32768, tied: 1 }),
  known('Qwen/Qwen2.5-7B', 'qwen2', { layers: 28, width: 3584, heads: 28, kvHeads: 4, ff: 18944, vocab: 152064, positions: 131072 }),
  known('Qwen/Qwen2.5-14B', 'qwen2', { layers: 48, width: 5120, heads: 40, kvHeads: 8, ff: 13824, vocab: 152064, positions: 131072 }),
  known('Qwen/Qwen2.5-32B', 'qwen2', { layers: 64, width: 5120, heads: 40, kvHeads: 8, ff: 27648, vocab: 152064, positions: 131072 }),
  known('Qwen/Qwen2.5-72B', 'qwen2', { layers: 80, width: 8192, heads: 64, kvHeads: 8, ff: 29568, vocab: 152064, positions: 131072 }),
  known('Qwen/Qwen3-4B', 'qwen3', { layers: 36, width: 2560, heads: 32, kvHeads: 8, headDim: 128, ff: 9728, vocab: 151936, positions: 40960, tied: 1 }),
  known('Qwen/Qwen3-8B', 'qwen3', { layers: 36, width: 4096, heads: 32, kvHeads: 8, headDim: 128, ff: 12288, vocab: 151936, positions: 40960 }),
  known('Qwen/Qwen3-32B', 'qwen3', { layers: 64, width: 5120, heads: 64, kvHeads: 8, headDim: 128, ff: 25600, vocab: 151936, positions: 40960 }),
  known('google/gemma-2b', 'gemma', { layers: 18, width: 2048, heads: 8, kvHeads: 1, headDim: 256, ff: 16384, vocab: 256000, positions: 8192 }),
  known('google/gemma-7b', 'gemma', { layers: 28, width: 3072, heads: 16, kvHeads: 16, headDim: 256, ff: 24576, vocab: 256000, positions: 8192 }),
  known('google/gemma-2-2b', 'gemma2', { layers: 26, width: 2304, heads: 8, kvHeads: 4, headDim: 256, ff: 9216, vocab: 256000, positions: 8192, window: 4096 }),
  known('google/gemma-2-9b', 'gemma2', { layers: 42, width: 3584, heads: 16, kvHeads: 8, headDim: 256, ff: 14336, vocab: 256000, positions: 8192, window: 4096 }),
  known('google/gemma-2-27b', 'gemma2', { layers: 46, width: 4608, heads: 32, kvHeads: 16, headDim: 128, ff: 36864, vocab: 256000, positions: 8192, window: 4096 }),
  known('google/gemma-3-1b', 'gemma3_text', { layers: 26, width: 1152, heads: 4, kvHeads: 1, headDim: 256, ff: 6912, vocab: 262144, positions: 32768, window: 512, windowPattern: 6 }),
  known('microsoft/phi-2', 'phi', { layers: 32, width: 2560, heads: 32, ff: 10240, vocab: 51200, positions: 2048 }),
  known('microsoft/Phi-3-mini-4k-instruct', 'phi3', { layers: 32, width: 3072, heads: 32, kvHeads: 32, ff: 8192, vocab: 32064, positions: 4096, window: 2047 }),
  known('microsoft/phi-4', 'phi3', { layers: 40, width: 5120, heads: 40, kvHeads: 10, ff: 17920, vocab: 100352, positions: 16384 }),
  known('allenai/OLMo-7B-hf', 'olmo', { layers: 32, width: 4096, heads: 32, kvHeads: 32, ff: 11008, vocab: 50304, positions: 2048 }),
  known('allenai/OLMo-1B-hf', 'olmo', { layers: 16, width: 2048, heads: 16, kvHeads: 16, ff: 8192, vocab: 50304, positions: 2048, tied: 1 }),
  known('allenai/OLMo-2-1124-7B', 'olmo2', { layers: 32, width: 4096, heads: 32, kvHeads: 32, ff: 11008, vocab: 100352, positions: 4096 }),
  known('bigcode/starcoder2-3b', 'starcoder2', { layers: 30, width: 3072, heads: 24, kvHeads: 2, ff: 12288, vocab: 49152, positions: 16384, window: 4096 }),
  known('bigcode/starcoder2-15b', 'starcoder2', { layers: 40, width: 6144, heads: 48, kvHeads: 4, ff: 24576, vocab: 49152, positions: 16384, window: 4096, tied: 0 }),
  known('mistralai/Mixtral-8x7B-v0.1', 'mixtral', { layers: 32, width: 4096, heads: 32, kvHeads: 8, ff: 14336, vocab: 32000, positions: 32768, experts: 8, expertsPerToken: 2 }),
  known('mistralai/Mixtral-8x22B-v0.1', 'mixtral', { layers: 56, width: 6144, heads: 48, kvHeads: 8, ff: 16384, vocab: 32000, positions: 65536, experts: 8, expertsPerToken: 2 }),
  known('Qwen/Qwen1.5-MoE-A2.7B', 'qwen2_moe', { layers: 24, width: 2048, heads: 16, kvHeads: 16, ff: 5632, vocab: 151936, positions: 8192, experts: 60, expertsPerToken: 4, expertFf: 1408, sharedFf: 5632 }),
  known('Qwen/Qwen3-30B-A3B', 'qwen3_moe', { layers: 48, width: 2048, heads: 32, kvHeads: 4, headDim: 128, ff: 6144, vocab: 151936, positions: 40960, experts: 128, expertsPerToken: 8, expertFf: 768 }),
  known('Qwen/Qwen3-235B-A22B', 'qwen3_moe', { layers: 94, width: 4096, heads: 64, kvHeads: 4, headDim: 128, ff: 12288, vocab: 151936, positions: 40960, experts: 128, expertsPerToken: 8, expertFf: 1536 }),
  known('allenai/OLMoE-1B-7B-0924', 'olmoe', { layers: 16, width: 2048, heads: 16, kvHeads: 16, ff: 1024, vocab: 50304, positions: 4096, experts: 64, expertsPerToken: 8 }),
  known('deepseek-ai/DeepSeek-V2', 'deepseek_v2', { layers: 60, width: 5120, heads: 128, ff: 12288, vocab: 102400, positions: 163840, experts: 160, expertsPerToken: 6, expertFf: 1536, sharedExperts: 2, denseLayers: 1, queryRank: 1536, kvRank: 512, ropeDim: 64, nopeDim: 128, valueDim: 128 }),
  known('deepseek-ai/DeepSeek-V2-Lite', 'deepseek_v2', { layers: 27, width: 2048, heads: 16, ff: 10944, vocab: 102400, positions: 163840, experts: 64, expertsPerToken: 6, expertFf: 1408, sharedExperts: 2, denseLayers: 1, queryRank: 0, kvRank: 512, ropeDim: 64, nopeDim: 128, valueDim: 128 }),
  known('deepseek-ai/DeepSeek-V3', 'deepseek_v3', { layers: 61, width: 7168, heads: 128, ff: 18432, vocab: 129280, positions: 163840, experts: 256, expertsPerToken: 8, expertFf: 2048, sharedExperts: 1, denseLayers: 3, queryRank: 1536, kvRank: 512, ropeDim: 64, nopeDim: 128, valueDim: 128 }),
  known('deepseek-ai/DeepSeek-R1', 'deepseek_v3', { layers: 61, width: 7168, heads: 128, ff: 18432, vocab: 129280, positions: 163840, experts: 256, expertsPerToken: 8, expertFf: 2048, sharedExperts: 1, denseLayers: 3, queryRank: 1536, kvRank: 512, ropeDim: 64, nopeDim: 128, valueDim: 128 }),
  known('openai/gpt-oss-20b', 'gpt_oss', { layers: 24, width: 2880, heads: 64, kvHeads: 8, headDim: 64, ff: 2880, vocab: 201088, positions: 131072, experts: 32, expertsPerToken: 4, window: 128 }),
  known('openai/gpt-oss-120b', 'gpt_oss', { layers: 36, width: 2880, heads: 64, kvHeads: 8, headDim: 64, ff: 2880, vocab: 201088, positions: 131072, experts: 128, expertsPerToken: 4, window: 128 }),
  known('state-spaces/mamba-130m-hf', 'mamba', { layers: 24, width: 768, innerWidth: 1536, stateSize: 16, timeRank: 48, convKernel: 4, vocab: 50280 }),
  known('state-spaces/mamba-2.8b-hf', 'mamba', { layers: 64, width: 2560, innerWidth: 5120, stateSize: 16, timeRank: 160, convKernel: 4, vocab: 50280 }),
];

/** Flags that files write as words. */
const written: Readonly<Partial<Record<Dimension, (value: number) => Value>>> = { gated: (value) => (value === 1 ? 'gated-gelu' : 'relu') };

/** @returns the settings of a known model in the words of its family's files */
export function settingsOf({ modelType, dimensions }: KnownModel): Record<string, Value> {
  const family = findFamily(modelType);
  const entries = Object.entries(dimensions) as [Dimension, number][];
  return Object.fromEntries([
    ['model_type', modelType],
    ...entries.map(([dimension, value]): [string, Value] => [
      (keysOf(family, dimension)[0] ?? dimension).split(/[#~]/, 1)[0] ?? dimension,
      written[dimension]?.(value) ?? value,
    ]),
  ]);
}

/** What fine-tuned and repacked versions add to their base's name; none of it changes a shape. */
const versions = /[-_.](hf|instruct|chat|it|pt|bf16|fp16|awq|gptq|gguf|fp8|int4|int8|bnb|4bit|8bit|q\d[\w.]*|iq\d[\w.]*|v?\d{4}|0528|0324)(?=$|[-_.])/g;
const bare = (name: string): string => {
  let rest = (name.split(/[/\\]/).at(-1) ?? name)
    .toLowerCase()
    .replace(/\.gguf$/, '')
    .replace(/^meta-/, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(versions, '');
  }
  return rest.replace(/[_.]/g, '-');
};
const byName = new Map(knownModels.map((entry) => [bare(entry.name), entry]));
const models = new Map<KnownModel, Model | undefined>();

/** @returns a published model by its name on the hub or by a file's name; instruct, chat and quantized versions count as their base */
export function findKnownModel(name: string): { readonly entry: KnownModel; readonly model: Model } | undefined {
  const entry = byName.get(bare(name)) ?? byName.get(bare(name.replace(/-base(?=-|$)/i, '')));
  if (!entry) return undefined;
  if (!models.has(entry)) models.set(entry, readModel(knownSource(entry.name, settingsOf(entry))));
  const model = models.get(entry);
  return model && { entry, model };
}
