// The memory of training, by ZeRO stage.
// Knows numbers of parameters only.
import { product, sum } from './exact.ts';

/**
 * Memory of training all parameters with mixed-precision Adam, per device: 2 bytes weights, 2 gradients, 12 optimiser, split by ZeRO stage over `devices`.
 * Source: Rajbhandari et al. 2020, ZeRO, figure 1. @throws InexactError
 */
export function trainingBytes(parameters: number, stage: 0 | 1 | 2 | 3, devices: number): number {
  const [weights, gradients, optimizer] = [2, 2, 12].map((bytes) => product([parameters, bytes])) as [number, number, number];
  const split = (bytes: number, from: number): number => (stage >= from ? Math.ceil(bytes / devices) : bytes);
  return sum([split(weights, 3), split(gradients, 2), split(optimizer, 1)]);
}
