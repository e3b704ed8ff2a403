// Tensors that several families share, so that a family's row names what is its own.
// Data only, almost: shapes as formulas over dimensions, matrices as [in, out].
import type { CacheRule, Defaults, Keys, TensorGroup } from './family.ts';

/** Keys that transformers uses in most families. */
export const commonKeys: Keys = {
  layers: ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers'],
  width: ['hidden_size', 'n_embd', 'd_model', 'dim', 'n_embed'],
  heads: ['num_attention_heads', 'n_head', 'num_heads', 'n_heads'],
  kvHeads: ['num_key_value_heads', 'n_kv_heads', 'num_kv_heads'],
  headDim: ['head_dim'],
  ff: ['intermediate_size', 'n_inner', 'd_ff', 'ffn_dim', 'ffn_hidden_size', 'hidden_dim'],
  vocab: ['vocab_size'],
  positions: ['max_position_embeddings', 'n_positions', 'n_ctx', 'seq_length', 'max_seq_len'],
  tied: ['tie_word_embeddings'],
  attentionBias: ['attention_bias'],
  mlpBias: ['mlp_bias'],
  window: ['sliding_window'],
  usesWindow: ['use_sliding_window'],
  windowPattern: ['sliding_window_pattern', '_sliding_window_pattern'],
  slidingLayers: ['layer_types#sliding_attention'],
  unslidingLayers: ['max_window_layers'],
  experts: ['num_local_experts', 'num_experts', 'n_routed_experts', 'moe.num_experts'],
  expertsPerToken: ['num_experts_per_tok', 'experts_per_token', 'moe.num_experts_per_tok'],
  expertFf: ['moe_intermediate_size'],
  sharedExperts: ['n_shared_experts'],
  sharedFf: ['shared_expert_intermediate_size'],
};

export const embedding: TensorGroup = { part: 'embeddings', times: '1', tensors: { embed_tokens: ['vocab', 'width'] } };
export const head: TensorGroup = { part: 'head', times: '1 - tied', tensors: { lm_head: ['width', 'vocab'] } };
export const headWithBias: TensorGroup = { part: 'head', times: '1', tensors: { lm_head: ['width', 'vocab'], 'lm_head.bias': ['vocab'] } };

/** Separate projections, with grouped K/V heads. */
export const attention: TensorGroup = {
  part: 'attention',
  times: 'layers',
  tensors: {
    q_proj: ['width', 'heads * headDim'],
    k_proj: ['width', 'kvHeads * headDim'],
    v_proj: ['width', 'kvHeads * headDim'],
    o_proj: ['heads * headDim', 'width'],
  },
};
export const queryKeyValueBias: TensorGroup = {
  part: 'attention',
  times: 'layers * attentionBias',
  tensors: { 'q_proj.bias': ['heads * headDim'], 'k_proj.bias': ['kvHeads * headDim'], 'v_proj.bias': ['kvHeads * headDim'] },
};
export const outputBias: TensorGroup = { part: 'attention', times: 'layers * attentionBias', tensors: { 'o_proj.bias': ['width'] } };

/** RMSNorm of each head's queries and keys. */
export const headNorms: TensorGroup = { part: 'norms', times: 'layers', tensors: { q_norm: ['headDim'], k_norm: ['headDim'] } };
/** RMSNorm of all heads' queries and keys together. */
export const wideHeadNorms: TensorGroup = {
  part: 'norms',
  times: 'layers',
  tensors: { q_norm: ['heads * headDim'], k_norm: ['kvHeads * headDim'] },
};

/** SwiGLU and its kin: two matrices in, one out. */
export const gatedFeedForward: TensorGroup = {
  part: 'feedForward',
  times: 'layers',
  tensors: { gate_proj: ['width', 'ff'], up_proj: ['width', 'ff'], down_proj: ['ff', 'width'] },
};
export const gatedFeedForwardBias: TensorGroup = {
  part: 'feedForward',
  times: 'layers * mlpBias',
  tensors: { 'gate_proj.bias': ['ff'], 'up_proj.bias': ['ff'], 'down_proj.bias': ['width'] },
};
/** The feed-forward network of a mixture's dense layers. */
export const denseFeedForward: TensorGroup = { ...gatedFeedForward, times: 'layers - moeLayers' };

export const router: TensorGroup = { part: 'router', times: 'moeLayers', tensors: { gate: ['width', 'experts'] } };
export const gatedExperts: TensorGroup = {
  part: 'experts',
  times: 'moeLayers * experts',
  active: 'moeLayers * expertsPerToken',
  tensors: { gate_proj: ['width', 'expertFf'], up_proj: ['width', 'expertFf'], down_proj: ['expertFf', 'width'] },
};

/** One RMSNorm before attention, one before the feed-forward network, one at the end. */
export const rmsNorms: readonly TensorGroup[] = [
  { part: 'norms', times: 'layers', tensors: { input_layernorm: ['width'], post_attention_layernorm: ['width'] } },
  { part: 'norms', times: '1', tensors: { norm: ['width'] } },
];
/** LayerNorms with weight and bias, two a layer and one at the end. */
export const layerNorms: readonly TensorGroup[] = [
  { part: 'norms', times: 'layers', tensors: { ln_1: ['2 * width'], ln_2: ['2 * width'] } },
  { part: 'norms', times: '1', tensors: { ln_f: ['2 * width'] } },
];

/** Q, K and V in one matrix with a bias, and an output projection with one, all as wide as the model. */
export const fusedAttention: TensorGroup = {
  part: 'attention',
  times: 'layers',
  tensors: {
    query_key_value: ['width', '3 * width'],
    'query_key_value.bias': ['3 * width'],
    dense: ['width', 'width'],
    'dense.bias': ['width'],
  },
};
export const plainFeedForward: TensorGroup = {
  part: 'feedForward',
  times: 'layers',
  tensors: {
    dense_h_to_4h: ['width', 'ff'],
    'dense_h_to_4h.bias': ['ff'],
    dense_4h_to_h: ['ff', 'width'],
    'dense_4h_to_h.bias': ['width'],
  },
};

/** Keys and values of every K/V head in every layer. */
export const fullCache: readonly CacheRule[] = [{ kind: 'keysAndValues', elements: '2 * kvHeads * headDim', layers: 'layers', work: '2 * heads * headDim' }];
/** The same, where some layers look back over a window only. */
export const slidingCache: readonly CacheRule[] = [
  { kind: 'keysAndValues', elements: '2 * kvHeads * headDim', layers: 'layers', slidingLayers: 'slidingLayers', work: '2 * heads * headDim' },
];

/** What most classes leave to arithmetic. */
export const usual: Defaults = { kvHeads: 'heads', headDim: 'width / heads', tied: 0, attentionBias: 0, mlpBias: 0, slidingLayers: 0, window: 0 };

/** @returns the address of a model's shapes in transformers */
export const modeling = (model: string): string =>
  `https://github.com/huggingface/transformers/blob/main/src/transformers/models/${model}/modeling_${model}.py`;
