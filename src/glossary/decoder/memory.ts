// Memory as functions of what a person may turn: format, context, batch, ZeRO stage. Small, so that the webview can bundle it.
// Knows numbers of bytes and elements only.
import { cacheBytes } from './cache.ts';
import { product, sum } from './exact.ts';
import type { MemoryModel } from './unit.ts';

/** @returns bytes of weights in a format and the cache of `batch` sequences of `context` tokens at `cacheBits` bits; @throws RangeError for an unknown format, InexactError */
export function memoryNeeded(memory: MemoryModel, formatId: string, context: number, batch: number, cacheBits: number): number {
  const format = memory.weights.find(({ id }) => id === formatId);
  if (!format) throw new RangeError(`No weight format ${formatId}`);
  return sum([format.bytes, cacheBytes(memory.cache, context, batch, cacheBits)]);
}

/**
 * Memory of training all parameters with mixed-precision Adam, per device: 2 bytes weights, 2 gradients, 12 optimiser, split by ZeRO stage over `devices`.
 * Source: Rajbhandari et al. 2020, ZeRO, figure 1. @throws InexactError
 */
export function trainingBytes(parameters: number, stage: 0 | 1 | 2 | 3, devices: number): number {
  const [weights, gradients, optimizer] = [2, 2, 12].map((bytes) => product([parameters, bytes])) as [number, number, number];
  const split = (bytes: number, from: number): number => (stage >= from ? Math.ceil(bytes / devices) : bytes);
  return sum([split(weights, 3), split(gradients, 2), split(optimizer, 1)]);
}
