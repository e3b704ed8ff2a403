// Published totals of models whose hyperparameters stand in knownModels.ts, each with the place that says it.
// Data of the tests only.

export interface Published {
  /** Name in knownModels.ts. */
  readonly name: string;
  /** As published; numbers with a unit stand for what their source rounds to. */
  readonly total: number;
  /** Where the total stands; hyperparameters stand in the same repository's config.json. */
  readonly source: string;
  readonly active?: {
    readonly published: number;
    /** `all`: everything a token passes; `noEmbedding`: without the input table, which is only looked up. */
    readonly counts: 'all' | 'noEmbedding';
    readonly source: string;
    /** Half a unit of the last published digit, where the source rounds more coarsely than 0.5 %. */
    readonly rounding?: number;
  };
  /** Why computed and published differ, where they do. */
  readonly difference?: string;
}

const hub = 'https://huggingface.co/';
/** Totals that the hub reads from the header of the safetensors files. */
const safetensors = (name: string): string => `${hub}api/models/${name} (safetensors.total)`;
const stored = (name: string, total: number): Published => ({ name, total, source: safetensors(name) });

export const published: readonly Published[] = [
  {
    name: 'openai-community/gpt2',
    total: 124_439_808,
    source: 'parameters of GPT2LMHeadModel, the tied head once',
  },
  { name: 'openai-community/gpt2-medium', total: 354_823_168, source: 'parameters of GPT2LMHeadModel' },
  { name: 'openai-community/gpt2-xl', total: 1_557_611_200, source: 'parameters of GPT2LMHeadModel' },
  {
    name: 'EleutherAI/gpt-j-6b',
    total: 6_053_381_344,
    source: `${hub}EleutherAI/gpt-j-6b (model card, n_parameters)`,
    difference: 'The card counts 2,498,560 = 610 × 4,096 more than its PyTorch shapes hold: 0.04 %.',
  },
  { name: 'EleutherAI/gpt-neox-20b', total: 20_554_567_680, source: `${hub}EleutherAI/gpt-neox-20b (model card, n_parameters)` },
  { name: 'EleutherAI/pythia-1.4b', total: 1_414_647_808, source: `${hub}EleutherAI/pythia-1.4b (model card, total params)` },
  { name: 'EleutherAI/pythia-6.9b', total: 6_857_302_016, source: `${hub}EleutherAI/pythia-6.9b (model card, total params)` },
  { name: 'facebook/opt-125m', total: 125_239_296, source: 'parameters of facebook/opt-125m as loaded by OPTForCausalLM' },
  { name: 'facebook/opt-350m', total: 331_196_416, source: 'parameters of facebook/opt-350m as loaded by OPTForCausalLM' },
  { name: 'bigscience/bloom-560m', total: 559_214_592, source: `${hub}bigscience/bloom-560m (model card)` },
  { name: 'bigscience/bloom-7b1', total: 7_069_016_064, source: `${hub}bigscience/bloom-7b1 (model card)` },
  { name: 'bigscience/bloom', total: 176_247_271_424, source: `${hub}bigscience/bloom (model card)` },
  {
    name: 'tiiuae/falcon-7b',
    total: 7_217_189_760 - 65_024 * 4544,
    source: `${safetensors('tiiuae/falcon-7b')}: 7,217,189,760`,
    difference: 'The file stores the tied head a second time, 65,024 × 4,544; the class ties it, so it is taken off here.',
  },
  { name: 'google-bert/bert-base-uncased', total: 109_482_240, source: 'sum of BertModel with pooler; Devlin et al. 2018 (arXiv 1810.04805): 110M' },
  { name: 'google-bert/bert-large-uncased', total: 335_141_888, source: 'sum of BertModel with pooler; published 340M counts 1.4 % more' },
  { name: 'FacebookAI/roberta-base', total: 124_645_632, source: 'sum of RobertaModel with pooler; Liu et al. 2019 (arXiv 1907.11692): 125M' },
  { name: 'google-t5/t5-small', total: 60_506_624, source: safetensors('google-t5/t5-small') },
  { name: 'google-t5/t5-base', total: 222_903_552, source: safetensors('google-t5/t5-base') },
  { name: 'google-t5/t5-11b', total: 11_307_321_344, source: 'sum of T5ForConditionalGeneration; Raffel et al. 2019 (arXiv 1910.10683): 11B' },
  { name: 'google/flan-t5-base', total: 247_577_856, source: safetensors('google/flan-t5-base') },
  stored('meta-llama/Llama-2-7b', 6_738_415_616),
  stored('meta-llama/Llama-2-13b', 13_015_864_320),
  stored('meta-llama/Llama-2-70b', 68_976_648_192),
  stored('meta-llama/Meta-Llama-3-8B', 8_030_261_248),
  stored('meta-llama/Meta-Llama-3-70B', 70_553_706_496),
  stored('meta-llama/Llama-3.1-405B', 405_853_388_800),
  stored('meta-llama/Llama-3.2-1B', 1_235_814_400),
  stored('meta-llama/Llama-3.2-3B', 3_212_749_824),
  stored('01-ai/Yi-6B', 6_061_035_520),
  stored('01-ai/Yi-34B', 34_388_917_248),
  stored('mistralai/Mistral-7B-v0.1', 7_241_732_096),
  stored('mistralai/Mistral-7B-Instruct-v0.3', 7_248_023_552),
  stored('mistralai/Mistral-Nemo-Instruct-2407', 12_247_782_400),
  stored('Qwen/Qwen2.5-0.5B', 494_032_768),
  stored('Qwen/Qwen2.5-3B', 3_085_938_688),
  stored('Qwen/Qwen2.5-7B', 7_615_616_512),
  stored('Qwen/Qwen2.5-14B', 14_770_033_664),
  stored('Qwen/Qwen2.5-32B', 32_763_876_352),
  stored('Qwen/Qwen2.5-72B', 72_706_203_648),
  stored('Qwen/Qwen3-4B', 4_022_468_096),
  stored('Qwen/Qwen3-8B', 8_190_735_360),
  stored('Qwen/Qwen3-32B', 32_762_123_264),
  stored('google/gemma-2b', 2_506_172_416),
  stored('google/gemma-7b', 8_537_680_896),
  stored('google/gemma-2-2b', 2_614_341_888),
  stored('google/gemma-2-9b', 9_241_705_984),
  stored('google/gemma-2-27b', 27_227_128_320),
  stored('google/gemma-3-1b', 999_885_952),
  stored('microsoft/phi-2', 2_779_683_840),
  stored('microsoft/Phi-3-mini-4k-instruct', 3_821_079_552),
  stored('microsoft/phi-4', 14_659_507_200),
  stored('allenai/OLMo-7B-hf', 6_888_095_744),
  stored('allenai/OLMo-1B-hf', 1_176_764_416),
  stored('allenai/OLMo-2-1124-7B', 7_298_617_344),
  stored('bigcode/starcoder2-15b', 15_957_889_024),
  {
    ...stored('mistralai/Mixtral-8x7B-v0.1', 46_702_792_704),
    active: { published: 12.9e9, counts: 'all', source: 'https://mistral.ai/news/mixtral-of-experts: 46.7B total, 12.9B per token' },
  },
  {
    ...stored('mistralai/Mixtral-8x22B-v0.1', 140_620_634_112),
    active: { published: 39e9, counts: 'all', source: 'https://mistral.ai/news/mixtral-8x22b: 39B active out of 141B' },
  },
  {
    ...stored('Qwen/Qwen1.5-MoE-A2.7B', 14_315_784_192),
    active: { published: 2.7e9, counts: 'all', source: 'https://qwenlm.github.io/blog/qwen-moe: 2.7B activated' },
  },
  {
    ...stored('Qwen/Qwen3-30B-A3B', 30_532_122_624),
    active: {
      published: 3.3e9,
      counts: 'all',
      rounding: 0.055e9,
      source: `${hub}Qwen/Qwen3-30B-A3B (model card): 30.5B in total and 3.3B activated; 3.353B is cut off, not rounded`,
    },
  },
  {
    ...stored('Qwen/Qwen3-235B-A22B', 235_093_634_560),
    active: { published: 22e9, counts: 'all', rounding: 0.5e9, source: `${hub}Qwen/Qwen3-235B-A22B (model card): 235B in total and 22B activated` },
  },
  {
    ...stored('allenai/OLMoE-1B-7B-0924', 6_919_161_856),
    active: { published: 1.3e9, counts: 'all', rounding: 0.05e9, source: 'Muennighoff et al. 2024 (arXiv 2409.02060): 1.3B of 6.9B' },
  },
  {
    name: 'deepseek-ai/DeepSeek-V2',
    total: 235_741_434_880,
    source: safetensors('deepseek-ai/DeepSeek-V2'),
    active: { published: 21e9, counts: 'noEmbedding', rounding: 0.5e9, source: 'DeepSeek-AI 2024 (arXiv 2405.04434): 236B, of which 21B are activated' },
  },
  stored('deepseek-ai/DeepSeek-V2-Lite', 15_706_484_224),
  {
    name: 'deepseek-ai/DeepSeek-V3',
    total: 671_026_419_200,
    source: 'tensors of the checkpoint without multi-token prediction; https://github.com/deepseek-ai/DeepSeek-V3/blob/main/README_WEIGHTS.md: 671B',
    active: {
      published: 36.7e9,
      counts: 'noEmbedding',
      source: 'README_WEIGHTS.md: 36.7B, which it says includes 0.9B embedding and 0.9B head; the shapes give 36.6B with the head alone and 37.6B with both',
    },
  },
  {
    name: 'openai/gpt-oss-20b',
    total: 20_914_757_184,
    source: 'OpenAI 2025 (arXiv 2508.10925), table 1: 20.91B',
    active: { published: 3.61e9, counts: 'noEmbedding', source: 'the same: 3.61B, counting the unembedding but not the embedding' },
  },
  {
    name: 'openai/gpt-oss-120b',
    total: 116_829_156_672,
    source: 'OpenAI 2025 (arXiv 2508.10925), table 1: 116.83B',
    active: { published: 5.13e9, counts: 'noEmbedding', source: 'the same: 5.13B' },
  },
  stored('state-spaces/mamba-130m-hf', 129_135_360),
  stored('state-spaces/mamba-2.8b-hf', 2_768_345_600),
];

export interface PublishedMemory {
  readonly what: string;
  readonly name: string;
  /** Bytes. */
  readonly published: number;
  readonly computed: 'perToken' | { readonly context: number } | { readonly format: string };
  readonly source: string;
}

const GiB = 1024 ** 3;
const quantize = 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md';
const insights = 'Zhao et al. 2025 (arXiv 2505.09343), table 1';
const llama31 = 'https://huggingface.co/blog/llama31#inference-memory-requirements (its 128k are 128,000 tokens, its GB are GiB)';

export const publishedMemory: readonly PublishedMemory[] = [
  { what: 'latent cache a token, 70.272 KB', name: 'deepseek-ai/DeepSeek-V3', published: 70_272, computed: 'perToken', source: insights },
  { what: 'grouped-query cache a token, 327.680 KB', name: 'Qwen/Qwen2.5-72B', published: 327_680, computed: 'perToken', source: insights },
  { what: 'grouped-query cache a token, 516.096 KB', name: 'meta-llama/Llama-3.1-405B', published: 516_096, computed: 'perToken', source: insights },
  {
    what: 'multi-head cache a token, 800 KB',
    name: 'facebook/opt-13b',
    published: 800 * 1024,
    computed: 'perToken',
    source: 'Kwon et al. 2023 (arXiv 2309.06180), section 3',
  },
  { what: 'cache of 16k tokens, 1.95 GB', name: 'meta-llama/Llama-3.1-8B', published: 1.953125 * GiB, computed: { context: 16_000 }, source: llama31 },
  { what: 'cache of 128k tokens, 15.62 GB', name: 'meta-llama/Llama-3.1-8B', published: 15.625 * GiB, computed: { context: 128_000 }, source: llama31 },
  { what: 'cache of 16k tokens, 4.88 GB', name: 'meta-llama/Llama-3.1-70B', published: 4.88 * GiB, computed: { context: 16_000 }, source: llama31 },
  { what: 'cache of 128k tokens, 39.06 GB', name: 'meta-llama/Llama-3.1-70B', published: 39.06 * GiB, computed: { context: 128_000 }, source: llama31 },
  { what: 'weights in F16, 14.96 GiB', name: 'meta-llama/Llama-3.1-8B', published: 14.96 * GiB, computed: { format: 'bf16' }, source: quantize },
  { what: 'weights in Q4_K_M, 4.58 GiB', name: 'meta-llama/Llama-3.1-8B', published: 4.58 * GiB, computed: { format: 'gguf-q4_k_m' }, source: quantize },
  { what: 'weights in Q8_0, 7.95 GiB', name: 'meta-llama/Llama-3.1-8B', published: 7.95 * GiB, computed: { format: 'gguf-q8_0' }, source: quantize },
  { what: 'weights in Q6_K, 6.14 GiB', name: 'meta-llama/Llama-3.1-8B', published: 6.14 * GiB, computed: { format: 'gguf-q6_k' }, source: quantize },
];
