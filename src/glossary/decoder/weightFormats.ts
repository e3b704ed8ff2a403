// The formats weights are kept in, with their bits a weight, and what a model takes in each.
// Knows numbers of parameters only; no families, no files.
import { type Bilingual, say } from './bilingual.ts';
import type { ParameterCount } from './count.ts';
import { bytesOf, product, sum } from './exact.ts';

export interface WeightFormat {
  readonly id: string;
  readonly name: string;
  /** Bits a weight of the linear layers, scales included. */
  readonly bits: number;
  /** Bits of what stays as it was: embeddings, norms, biases, the head. Absent: everything has `bits`. */
  readonly restBits?: number;
  readonly note: Bilingual;
  readonly source: string;
}

const compressedTensors = 'https://huggingface.co/docs/transformers/quantization/overview';
const llamaCpp = 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md';
const ggml = 'https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h';
const measured = say('average of a whole Llama 3.1 8B file; other models differ by some per cent', 'Llama 3.1 8B 整个文件的平均值；其他模型相差百分之几');
const mixture = (name: string, bits: number): WeightFormat => ({
  id: `gguf-${name.toLowerCase()}`,
  name: `GGUF ${name}`,
  bits,
  note: measured,
  source: llamaCpp,
});

export const weightFormats: readonly WeightFormat[] = [
  { id: 'fp32', name: 'fp32', bits: 32, note: say('single precision', '单精度'), source: 'IEEE 754' },
  { id: 'bf16', name: 'bf16', bits: 16, note: say('also fp16', 'fp16 相同'), source: 'IEEE 754' },
  {
    id: 'fp8',
    name: 'fp8',
    bits: 8,
    restBits: 16,
    note: say('linear layers in 8 bits, the rest in 16; one scale a tensor not counted', '线性层 8 位，其余 16 位；不计每个张量一个的缩放因子'),
    source: 'https://docs.vllm.ai/en/latest/features/quantization/fp8.html',
  },
  {
    id: 'int8',
    name: 'int8',
    bits: 8,
    restBits: 16,
    note: say('LLM.int8: linear layers in 8 bits; one scale a row not counted', 'LLM.int8：线性层 8 位；不计每行一个的缩放因子'),
    source: 'https://arxiv.org/abs/2208.07339',
  },
  {
    id: 'int4-g128',
    name: '4-bit, groups of 128',
    bits: 4 + (16 + 4) / 128,
    restBits: 16,
    note: say(
      'GPTQ, AWQ: 4 bits, and for 128 weights a 16-bit scale and a 4-bit zero',
      'GPTQ、AWQ：每个权重 4 位，每 128 个共用一个 16 位缩放因子和一个 4 位零点',
    ),
    source: compressedTensors,
  },
  {
    id: 'nf4',
    name: 'NF4, double quantization',
    bits: 4 + 8 / 64 + 32 / (64 * 256),
    restBits: 16,
    note: say(
      'QLoRA: 4 bits, an 8-bit scale for 64 weights, a 32-bit one for 256 scales',
      'QLoRA：每个权重 4 位，每 64 个一个 8 位缩放因子，每 256 个缩放因子再一个 32 位',
    ),
    source: 'https://arxiv.org/abs/2305.14314',
  },
  {
    id: 'mxfp4',
    name: 'MXFP4 (experts)',
    bits: 4 + 8 / 32,
    restBits: 16,
    note: say('4 bits, an 8-bit scale for 32 weights; linear layers', '每个权重 4 位，每 32 个一个 8 位缩放因子；线性层'),
    source: 'https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf',
  },
  {
    id: 'gguf-q4_0',
    name: 'GGUF Q4_0',
    bits: 4.5,
    note: say('4 bits, a 16-bit scale for 32 weights', '每个权重 4 位，每 32 个一个 16 位缩放因子'),
    source: ggml,
  },
  mixture('Q2_K', 3.1593),
  mixture('Q3_K_S', 3.6429),
  mixture('Q3_K_L', 4.2979),
  mixture('IQ4_XS', 4.4597),
  mixture('Q4_K_S', 4.6672),
  mixture('Q4_K_M', 4.8944),
  mixture('Q5_K_S', 5.5704),
  mixture('Q5_K_M', 5.7036),
  mixture('Q6_K', 6.5633),
  mixture('Q8_0', 8.5008),
];

/** @throws RangeError for an id that no format has */
export function weightFormat(id: string): WeightFormat {
  const format = weightFormats.find((candidate) => candidate.id === id);
  if (!format) throw new RangeError(`No weight format ${id}`);
  return format;
}

/** @returns parameters in linear layers other than the head: what weight quantization reaches; @throws InexactError */
export const quantizable = ({ linears }: ParameterCount): number =>
  sum(
    linears
      .filter(({ part }) => part === 'attention' || part === 'feedForward' || part === 'experts' || part === 'state')
      .map(({ rows, columns, copies }) => product([rows, columns, copies])),
  );

/** @returns bytes of all weights: `total` parameters, of which `inLinears` are reached by quantization; @throws InexactError */
export const weightBytes = (total: number, inLinears: number, { bits, restBits }: WeightFormat): number =>
  restBits === undefined ? bytesOf(total, bits) : sum([bytesOf(inLinears, bits), bytesOf(total - inLinears, restBits)]);

/** How many bits a `torch_dtype` has. */
const typeBits: Readonly<Record<string, number>> = {
  float32: 32,
  float: 32,
  fp32: 32,
  bfloat16: 16,
  float16: 16,
  half: 16,
  bf16: 16,
  fp16: 16,
  float8_e4m3fn: 8,
};

/** @returns bits of a `torch_dtype`, of vLLM's `--dtype` or `--kv-cache-dtype`, or of llama.cpp's cache types; undefined for `auto` and the unknown */
export const bitsOfType = (name: string): number | undefined =>
  typeBits[name.replace(/^torch\./, '')] ??
  (/^(fp8|int8)/.test(name) ? 8 : { f32: 32, f16: 16, q8_0: 8.5, q5_1: 6, q5_0: 5.5, q4_1: 5, q4_0: 4.5, iq4_nl: 4.5 }[name]);
