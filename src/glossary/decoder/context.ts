// How long a context is: what the model was trained on, and what RoPE scaling makes of it.
// Knows settings by their names in transformers and params.json; no parameters, no memory.
import { type Bilingual, grouped, say } from './bilingual.ts';
import type { Dimensions } from './dimensions.ts';
import type { Family } from './family.ts';
import type { Scope, Setting } from './source.ts';

export interface ContextLength {
  /** Tokens before scaling; undefined if the file does not say. */
  readonly trained: number | undefined;
  /** Tokens with scaling; undefined if the file does not say. */
  readonly longest: number | undefined;
  readonly scaling?: { readonly kind: string; readonly factor: number | undefined };
  /** What scaling does, in one line. */
  readonly says: Bilingual;
  readonly formula: string;
  readonly source: string;
}

const sources: Readonly<Record<string, string>> = {
  linear: 'https://arxiv.org/abs/2306.15595',
  yarn: 'https://arxiv.org/abs/2309.00071',
  longrope: 'https://arxiv.org/abs/2402.13753',
  llama3: 'https://github.com/huggingface/transformers/blob/main/src/transformers/modeling_rope_utils.py',
  dynamic: 'https://github.com/huggingface/transformers/blob/main/src/transformers/modeling_rope_utils.py',
};

/** The object that holds the scaling: of transformers 4, of 5. */
export const scalingKeys: readonly string[] = ['rope_scaling', 'rope_parameters'];

/** @returns the setting of a key inside `rope_scaling` */
export function scalingSetting(scope: Scope, key: string): Setting | undefined {
  for (const object of scalingKeys) {
    const setting = scope.find(`${object}.${key}`);
    if (setting) return setting;
  }
  return undefined;
}

const numberOf = (setting: Setting | undefined): number | undefined =>
  typeof setting?.value === 'number' && Number.isFinite(setting.value) ? setting.value : undefined;

function kindOf(scope: Scope): string | undefined {
  const value = (scalingSetting(scope, 'rope_type') ?? scalingSetting(scope, 'type'))?.value;
  if (typeof value !== 'string' || value === 'default' || value === 'mrope') return undefined;
  return value === 'su' ? 'longrope' : value;
}

/** @returns what follows for the context from `max_position_embeddings` and `rope_scaling`; follows transformers' modeling_rope_utils.py and vLLM's max length */
export function readContext(scope: Scope, family: Family | undefined, dimensions: Dimensions): ContextLength {
  const stated = dimensions.find('positions')?.value;
  const kind = kindOf(scope);
  const factor = numberOf(scalingSetting(scope, 'factor'));
  const original = numberOf(scalingSetting(scope, 'original_max_position_embeddings')) ?? scope.number('original_max_position_embeddings');
  const source = 'https://arxiv.org/abs/2104.09864';
  if (kind === undefined || stated === undefined) {
    const says =
      stated === undefined
        ? say('The file does not say how long a context may be.', '文件没有说明上下文长度。')
        : say(`${grouped(stated)} tokens, not stretched`, `${grouped(stated)} 个词元，未扩展`);
    return { trained: stated, longest: stated, says, formula: 'max_position_embeddings', source };
  }
  const stretches = factor !== undefined && factor >= 1;
  const multiplied = (base: number): number => (stretches ? Math.floor(base * factor) : base);
  // Llama 3.1 and LongRoPE state the long context themselves; YaRN multiplies the original one; the older kinds multiply what is stated.
  const already = kind === 'llama3' || kind === 'longrope' || family?.positionsAreScaled === true;
  const trained = original ?? (already ? undefined : stated);
  const longest = already ? stated : multiplied(kind === 'yarn' && trained !== undefined ? trained : stated);
  const formula = already
    ? 'max_position_embeddings'
    : `${kind === 'yarn' && original !== undefined ? 'original_max_position_embeddings' : 'max_position_embeddings'} × factor`;
  const from = trained === undefined ? grouped(longest) : `${grouped(trained)} → ${grouped(longest)}`;
  return {
    trained,
    longest,
    scaling: { kind, factor },
    says: say(`${kind} stretches the context: ${from} tokens`, `${kind} 扩展上下文：${from} 个词元`),
    formula,
    source: sources[kind] ?? source,
  };
}
