// The grammar of the family tables: which words a family's row may use. Types and the names of dimensions only.
// Knows no family and computes nothing.
import type { Bilingual } from './bilingual.ts';

/** The numbers that every family's shapes are formulas of. */
export type Dimension =
  // the frame
  | 'layers'
  | 'width'
  | 'vocab'
  | 'positions'
  | 'typeVocab'
  | 'tied'
  // attention
  | 'heads'
  | 'kvHeads'
  | 'headDim'
  | 'attentionBias'
  | 'queryNorm'
  | 'window'
  | 'usesWindow'
  | 'windowPattern'
  | 'slidingLayers'
  | 'unslidingLayers'
  // latent attention
  | 'queryRank'
  | 'kvRank'
  | 'ropeDim'
  | 'nopeDim'
  | 'valueDim'
  // feed-forward
  | 'ff'
  | 'gated'
  | 'mlpBias'
  | 'ffFactor'
  | 'ffMultiple'
  // mixture of experts
  | 'experts'
  | 'expertsPerToken'
  | 'expertFf'
  | 'sharedExperts'
  | 'sharedFf'
  | 'denseLayers'
  | 'moeStep'
  | 'moeLayers'
  // peculiar to one family
  | 'embeddingWidth'
  | 'normFirst'
  | 'newDecoder'
  | 'multiQuery'
  | 'statedKvHeads'
  | 'parallel'
  | 'parallelNorms'
  | 'alibi'
  | 'decoderLayers'
  | 'buckets'
  | 'stateSize'
  | 'innerWidth'
  | 'expand'
  | 'timeRank'
  | 'convKernel'
  | 'convBias';

/** Where parameters are; the sections of the stacked bar, in this order. */
export type Part = 'embeddings' | 'attention' | 'feedForward' | 'experts' | 'router' | 'state' | 'norms' | 'head' | 'other';
export const parts: readonly Part[] = ['embeddings', 'attention', 'feedForward', 'experts', 'router', 'state', 'norms', 'head', 'other'];

/** Tensors that occur equally often. A condition is a factor of `times` that is 0 or 1. */
export interface TensorGroup {
  readonly part: Part;
  /** Formula: how many copies the model holds. */
  readonly times: string;
  /** Formula: how many copies one token passes through; all of them if absent. */
  readonly active?: string;
  /** Name of the module in transformers, to its shape: formulas whose product is the number of parameters. Matrices are [in, out]. */
  readonly tensors: Readonly<Record<string, readonly string[]>>;
  /** All experts are one parameter, not linear layers of their own: LoRA on linear layers does not reach it. */
  readonly fused?: true;
}

/** What a token leaves behind in memory for those that follow. Formulas count elements, not bytes. */
export interface CacheRule {
  readonly kind: 'keysAndValues' | 'latent' | 'state' | 'crossAttention';
  /** Elements a layer keeps for one token; for a state, for one sequence. */
  readonly elements: string;
  readonly layers: string;
  /** Of which layers keep only the last `window` tokens. */
  readonly slidingLayers?: string;
  /** Multiply-adds a layer does for one token against one kept token. */
  readonly work: string;
}

/** Where a dimension stands. `key#word` counts the list's entries equal to `word` (all, without one); `key~word` is 1 if the text has `word`. */
export type Keys = Readonly<Partial<Record<Dimension, readonly string[]>>>;
/** What holds when a key is missing: the configuration class's default, or a formula. */
export type Defaults = Readonly<Partial<Record<Dimension, number | string>>>;

export interface Family {
  readonly id: string;
  readonly name: string;
  /** Values of `model_type`; class names such as `Qwen2MoeConfig` follow from them. */
  readonly modelTypes: readonly string[];
  readonly kind: 'decoder' | 'encoder' | 'encoderDecoder' | 'recurrent';
  /** Where the shapes can be read. */
  readonly source: string;
  /** Beside the keys that all families share. */
  readonly keys?: Keys;
  readonly defaults: Defaults;
  /** Dimensions that make no sense to be zero or missing. */
  readonly needs: readonly Dimension[];
  readonly tensors: readonly TensorGroup[];
  readonly cache: readonly CacheRule[];
  /** Modules that PEFT's LoRA takes when none are named. */
  readonly loraModules?: readonly string[];
  /** `max_position_embeddings` already includes what RoPE scaling adds. */
  readonly positionsAreScaled?: true;
  /** What the count leaves out, beyond what all counts do. */
  readonly leavesOut?: Bilingual;
}
