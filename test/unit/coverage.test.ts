// Keys, flags and parameters of real packages must not lose their hovers: `npm run coverage:symbols` tells more.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { compile } from '../../src/glossary/matching/compile.ts';
import { createMatcher } from '../../src/glossary/matching/matcher.ts';
import { type Coverage, measureCoverage } from '../corpus/coverage.ts';
import { groups } from '../corpus/names.ts';

/** The share of places that must be explained. The goal was 0.95 everywhere. */
const floor: Readonly<Record<string, number>> = {
  "keys of a model's configuration": 0.98,
  // `top_k` of a classifier, or of ggml's sort, is no sampling.
  'parameters of generation': 0.95,
  "keys of a tokenizer's configuration": 0.99,
  'hyperparameters of a model': 0.98,
  'parameters and flags': 0.95,
  'parameters of samplers': 0.96,
};

let coverage: readonly Coverage[];
before(
  () => {
    coverage = measureCoverage(createMatcher(compile(checkContent(readContent()).content.glossary))).coverage;
  },
  { timeout: 300_000 },
);
const of = (title: string): Coverage => {
  const found = coverage.find(({ group }) => group.title === title);
  assert.ok(found, title);
  return found;
};

for (const { package: name, title } of groups.filter(({ isGoal }) => isGoal)) {
  test(`${name}: ${title}`, () => {
    const { share, occurrences, missing } = of(title);
    const list = missing.slice(0, 5).map((each) => `${each.name} ${each.times}`);
    assert.ok(share >= (floor[title] ?? 1), `${(100 * share).toFixed(1)} % of ${occurrences} places are explained; missing are ${list.join(', ')}`);
  });
}

test('names are read out of the code', () => {
  const known: Readonly<Record<string, readonly [least: number, places: number, names: readonly string[]]>> = {
    "keys of a model's configuration": [50, 400, ['num_key_value_heads', 'n_embd', 'layer_types', 'is_encoder_decoder', 'text_config', 'decoder']],
    'parameters of generation': [40, 450, ['max_new_tokens', 'temperature', 'begin_suppress_tokens', 'decoder_start_token_id']],
    "keys of a tokenizer's configuration": [10, 100, ['chat_template', 'model_max_length', 'pad_token']],
    'hyperparameters of a model': [150, 10_000, ['n_embd', 'n_head', 'n_head_kv', 'f_norm_rms_eps', 'n_swa', 'is_swa', 'rope_type', 'n_embd_out']],
    'parameters and flags': [150, 2_000, ['n_ctx', 'n_gpu_layers', 'cache_type_k', 'tensor_split', 'n_seq_max', 'lora_list', 'embedding', '--no-warmup']],
    'parameters of samplers': [50, 1_000, ['temp', 'temperature', 'top_k', 'dry_base', 'penalty_last_n', 'mirostat_tau', 'grammar', 'stop']],
  };
  for (const [title, [least, places, names]] of Object.entries(known)) {
    const found = of(title);
    for (const name of names) assert.ok(found.names.has(name), `${title}: ${name}`);
    assert.ok(found.names.size >= least, `${title}: only ${found.names.size} names`);
    assert.ok(found.occurrences >= places, `${title}: only ${found.occurrences} places`);
  }
  // What is left out stays a small part.
  for (const { group, names, leftOut } of coverage) {
    const left = Object.values(leftOut).flat().length;
    assert.ok(left <= names.size / 2, `${group.title}: ${left} of ${names.size + left} names are left out`);
  }
});

test('a matcher that knows nothing explains nothing', () => {
  const { coverage: empty } = measureCoverage({ findAll: () => [] });
  assert.ok(empty.every(({ share, count }) => share === 0 && count.part === 0));
});
