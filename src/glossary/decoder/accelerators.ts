// Accelerators with their memory, as their makers state it, and whether a model fits. The webview shows this list.
// Knows bytes only.
import { exact } from './exact.ts';

export interface Accelerator {
  readonly name: string;
  /** Gigabytes on the maker's sheet. Counted as 10^9 bytes each, so that "fits" errs on the safe side. */
  readonly gigabytes: number;
  readonly source: string;
}

const nvidia = 'https://www.nvidia.com/en-us/data-center/';
const geforce = 'https://www.nvidia.com/en-us/geforce/graphics-cards/';

export const accelerators: readonly Accelerator[] = [
  { name: 'NVIDIA T4', gigabytes: 16, source: `${nvidia}tesla-t4/` },
  { name: 'NVIDIA L4', gigabytes: 24, source: `${nvidia}l4/` },
  { name: 'NVIDIA A10', gigabytes: 24, source: `${nvidia}products/a10-gpu/` },
  { name: 'NVIDIA RTX 3090', gigabytes: 24, source: `${geforce}30-series/rtx-3090-3090ti/` },
  { name: 'NVIDIA RTX 4090', gigabytes: 24, source: `${geforce}40-series/rtx-4090/` },
  { name: 'NVIDIA RTX 5090', gigabytes: 32, source: `${geforce}50-series/rtx-5090/` },
  { name: 'NVIDIA V100', gigabytes: 32, source: `${nvidia}v100/` },
  { name: 'NVIDIA A100 40 GB', gigabytes: 40, source: `${nvidia}a100/` },
  { name: 'NVIDIA L40S', gigabytes: 48, source: `${nvidia}l40s/` },
  { name: 'NVIDIA A100 80 GB', gigabytes: 80, source: `${nvidia}a100/` },
  { name: 'NVIDIA H100 SXM', gigabytes: 80, source: `${nvidia}h100/` },
  { name: 'NVIDIA H200', gigabytes: 141, source: `${nvidia}h200/` },
  { name: 'AMD MI300X', gigabytes: 192, source: 'https://www.amd.com/en/products/accelerators/instinct/mi300/mi300x.html' },
  { name: 'AMD MI325X', gigabytes: 256, source: 'https://www.amd.com/en/products/accelerators/instinct/mi300/mi325x.html' },
  { name: 'Intel Gaudi 3', gigabytes: 128, source: 'https://www.intel.com/content/www/us/en/products/details/processors/ai-accelerators/gaudi.html' },
  { name: 'Google TPU v5e', gigabytes: 16, source: 'https://cloud.google.com/tpu/docs/v5e' },
  { name: 'Google TPU v5p', gigabytes: 95, source: 'https://cloud.google.com/tpu/docs/v5p' },
];

/** Share of the memory that a server may fill: vLLM's default of `gpu_memory_utilization`. */
const usableShare = 0.9;

/** @returns how many of these accelerators hold `bytes`, if they can be split evenly; @throws InexactError */
export const devicesFor = (bytes: number, { gigabytes }: Accelerator): number => exact(Math.max(1, Math.ceil(bytes / (gigabytes * 1e9 * usableShare))));
