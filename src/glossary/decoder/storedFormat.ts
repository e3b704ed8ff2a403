// The format in which a model's file says its weights are kept: its type, or its quantization_config.
// Knows transformers' quantization keys; computes bytes by weightFormats.ts.

import { product, sum } from './exact.ts';
import type { Model } from './model.ts';
import { quantizable, type WeightFormat, weightBytes, weightFormat } from './weightFormats.ts';

const named = (id: string, name: string): WeightFormat => ({ ...weightFormat(id), name });

/** @returns the format that a model's file names; bf16 where it names none */
export function storedFormat({ scope, bits }: Model): WeightFormat {
  const method = scope.text('quantization_config.quant_method');
  if (method === 'fp8' || method === 'mxfp4') return weightFormat(method);
  if (method === 'bitsandbytes') return weightFormat(scope.flag('quantization_config.load_in_8bit') ? 'int8' : 'nf4');
  const each = scope.number('quantization_config.bits') ?? scope.number('quantization_config.w_bit');
  if (each !== undefined && each >= 2 && each <= 8) {
    const group = scope.number('quantization_config.group_size') ?? scope.number('quantization_config.q_group_size') ?? 128;
    // A group has a 16-bit scale and a zero of as many bits as a weight; -1 asks for one group a row, whose scale is next to nothing.
    return { ...weightFormat('int4-g128'), name: `${each}-bit ${method ?? ''}`.trim(), bits: group > 0 ? each + (16 + each) / group : each };
  }
  if (method !== undefined) return named('bf16', `bf16, before ${method}`);
  const type = scope.text('dtype') ?? scope.text('torch_dtype') ?? '';
  if (bits === 32) return weightFormat('fp32');
  if (bits === 8) return weightFormat('fp8');
  return type.includes('float16') && !type.includes('bfloat16') ? named('bf16', 'fp16') : weightFormat('bf16');
}

/** @returns bytes of all weights of a model in a format; 0 where they are not known; @throws InexactError */
export function weightBytesOf({ count }: Model, format: WeightFormat): number {
  if (!count) return 0;
  // MXFP4 is for experts: the rest of gpt-oss stays in 16 bits.
  const experts = sum(count.linears.filter(({ part }) => part === 'experts').map(({ rows, columns, copies }) => product([rows, columns, copies])));
  return weightBytes(count.total, format.id === 'mxfp4' && experts > 0 ? experts : quantizable(count), format);
}
