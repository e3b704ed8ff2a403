// The KV cache as data and the functions of context and batch over it. The webview computes with these while sliders move.
// Knows numbers of elements, not families' names nor files.
import { bytesOf, product, sum } from './exact.ts';

/** What the layers of one kind keep. Plain data: it may cross a message channel. */
export interface CacheGroup {
  readonly kind: 'keysAndValues' | 'latent' | 'state' | 'crossAttention';
  /** Elements one layer keeps for one token (for a state: for one sequence). */
  readonly elements: number;
  readonly layers: number;
  /** Tokens that these layers look back over; absent: all of them. */
  readonly window?: number;
  /** Multiply-adds one layer does for one token against one kept token. */
  readonly work: number;
}

const keptTokens = ({ kind, window }: CacheGroup, context: number): number => (kind === 'state' ? 1 : Math.min(context, window ?? context));

/** @returns elements that one sequence of `context` tokens keeps; @throws InexactError */
const cacheElements = (cache: readonly CacheGroup[], context: number): number =>
  sum(cache.map((group) => product([group.elements, group.layers, keptTokens(group, context)])));

/**
 * Bytes of the cache of `batch` sequences of `context` tokens, at `bits` bits an element.
 * Source: 2 × layers × K/V heads × head size × bytes, Pope et al. 2022 (arXiv 2211.05102); sliding layers keep min(context, window).
 * @throws InexactError
 */
export const cacheBytes = (cache: readonly CacheGroup[], context: number, batch: number, bits: number): number =>
  bytesOf(product([cacheElements(cache, context), batch]), bits);

/** @returns elements that one more token adds, before any window is full; a state adds none; @throws InexactError */
export const elementsPerToken = (cache: readonly CacheGroup[]): number =>
  sum(cache.filter(({ kind }) => kind !== 'state').map(({ elements, layers }) => product([elements, layers])));

/** @returns elements that one more token adds once every window is full; @throws InexactError */
export const elementsPerLateToken = (cache: readonly CacheGroup[]): number => elementsPerToken(cache.filter(({ window }) => window === undefined));

/** @returns multiply-adds of attention for the token at place `context` (0 is the first); @throws InexactError */
export const attentionWork = (cache: readonly CacheGroup[], context: number): number =>
  sum(cache.map((group) => product([group.work, group.layers, keptTokens(group, context)])));
