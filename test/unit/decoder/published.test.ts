// What the decoder computes of published models, beside what was published.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adaptedLinears, loraParameters } from '../../../src/glossary/decoder/adapter.ts';
import { cacheBytes, elementsPerToken } from '../../../src/glossary/decoder/cache.ts';
import { decode } from '../../../src/glossary/decoder/decode.ts';
import { families } from '../../../src/glossary/decoder/families.ts';
import { findKnownModel, knownModels, settingsOf } from '../../../src/glossary/decoder/knownModels.ts';
import { trainingBytes } from '../../../src/glossary/decoder/memory.ts';
import type { Model } from '../../../src/glossary/decoder/model.ts';
import { weightBytesOf } from '../../../src/glossary/decoder/storedFormat.ts';
import { weightFormat } from '../../../src/glossary/decoder/weightFormats.ts';
import { published, publishedMemory } from './published.ts';

const tolerance = 0.005;

function modelOf(name: string): Model {
  const known = findKnownModel(name);
  assert.ok(known, name);
  assert.equal(known.entry.name, name);
  return known.model;
}
const countOf = (model: Model) => {
  assert.ok(model.count, `${model.source.name}: ${model.problems.map(({ message }) => message.en).join(' ')}`);
  return model.count;
};
const within = (computed: number, expected: number, allowed: number, what: string): void =>
  assert.ok(
    Math.abs(computed - expected) <= allowed,
    `${what}: ${computed} computed, ${expected} published, ${((computed / expected - 1) * 100).toFixed(3)} % apart`,
  );

suite('published totals, within 0.5 %', () => {
  for (const { name, total, source, active } of published) {
    test(`${name}: ${total.toLocaleString('en')} (${source})`, () => {
      const count = countOf(modelOf(name));
      within(count.total, total, total * tolerance, 'total');
      if (!active) return;
      const embedding = count.parts.find(({ part }) => part === 'embeddings')?.parameters ?? 0;
      const computed = active.counts === 'all' ? count.active : count.active - embedding;
      within(computed, active.published, Math.max(active.published * tolerance, active.rounding ?? 0), `active (${active.source})`);
    });
  }
  test('at least thirty models', () => assert.ok(published.length >= 30));
  test('over all families that have files of their own', () => {
    const covered = new Set(published.map(({ name }) => modelOf(name).family?.id));
    assert.deepEqual(
      families.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
      ['meta'],
    );
  });
  test('all but those with a stated difference are exact', () => {
    const apart = published.filter(({ name, total }) => countOf(modelOf(name)).total !== total).map(({ name }) => name);
    assert.deepEqual(
      apart,
      published.filter(({ difference, name }) => difference && name !== 'tiiuae/falcon-7b').map(({ name }) => name),
    );
  });
});

suite('published models read as files', () => {
  for (const entry of knownModels) {
    test(entry.name, () => {
      const text = JSON.stringify(settingsOf(entry), null, 2);
      const [unit] = decode(text, '/models/config.json', 'json')?.units ?? [];
      assert.ok(unit?.summary);
      const total = unit.sheet().rows.find(({ unit: name }) => name === 'parameters')?.value;
      assert.equal(total, countOf(modelOf(entry.name)).total);
    });
  }
});

suite('published memory, within 0.5 %', () => {
  for (const { what, name, published: expected, computed, source } of publishedMemory) {
    test(`${name}: ${what} (${source})`, () => {
      const model = modelOf(name);
      assert.ok(model.cache);
      const bytes =
        computed === 'perToken'
          ? elementsPerToken(model.cache) * 2
          : 'context' in computed
            ? cacheBytes(model.cache, computed.context, 1, 16)
            : weightBytesOf(model, weightFormat(computed.format));
      within(bytes, expected, expected * tolerance, what);
    });
  }
  test('a window of 4,096 makes the cache of 32,768 tokens an eighth (Mistral 7B, arXiv 2310.06825, section 2)', () => {
    const { cache = [] } = modelOf('mistralai/Mistral-7B-v0.1');
    const whole = cache.map(({ window, ...group }) => group);
    assert.equal(cacheBytes(whole, 32_768, 1, 16), 8 * cacheBytes(cache, 32_768, 1, 16));
  });
  test('a Mamba sequence needs the same at any length', () => {
    const { cache = [] } = modelOf('state-spaces/mamba-2.8b-hf');
    assert.equal(cacheBytes(cache, 10, 1, 16), cacheBytes(cache, 1_000_000, 1, 16));
  });
});

suite('published training figures', () => {
  // Rajbhandari et al. 2020 (arXiv 1910.02054), figure 1: 7.5B parameters on 64 devices.
  for (const [stage, gigabytes] of [120, 31.4, 16.6, 1.88].entries()) {
    test(`ZeRO ${stage}: ${gigabytes} GB`, () =>
      within(trainingBytes(7.5e9, stage as 0 | 1 | 2 | 3, 64), gigabytes * 1e9, gigabytes * 1e9 * tolerance, 'bytes'));
  }
  const lora = (name: string, rank: number, targets: readonly string[]): number => {
    const linears = adaptedLinears(modelOf(name), targets);
    assert.ok(linears);
    return loraParameters(linears, { rank, targets, withMagnitudes: false });
  };
  test('LoRA of Qwen 2.5 3B trains 3,686,400 of 3,089,625,088 (PEFT README)', () => {
    const trainable = lora('Qwen/Qwen2.5-3B', 16, ['q_proj', 'v_proj']);
    assert.equal(trainable, 3_686_400);
    assert.equal(trainable + countOf(modelOf('Qwen/Qwen2.5-3B')).total, 3_089_625_088);
  });
  test('LoRA of Llama 2 7B trains 4,194,304 of 6,742,609,920 (print_trainable_parameters)', () => {
    const trainable = lora('meta-llama/Llama-2-7b', 8, ['q_proj', 'v_proj']);
    assert.equal(trainable, 4_194_304);
    assert.equal(trainable + countOf(modelOf('meta-llama/Llama-2-7b')).total, 6_742_609_920);
  });
});
