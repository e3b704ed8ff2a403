// What must hold of every model, whatever its numbers: parts add up, layers double what they should, numbers are exact or absent.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cacheBytes, elementsPerToken } from '../../../src/glossary/decoder/cache.ts';
import { decode } from '../../../src/glossary/decoder/decode.ts';
import { exact, exactly, InexactError, product, sum } from '../../../src/glossary/decoder/exact.ts';
import { families } from '../../../src/glossary/decoder/families.ts';
import { type Dimension, type Family, parts } from '../../../src/glossary/decoder/family.ts';
import { evaluate } from '../../../src/glossary/decoder/formula.ts';
import { type KnownModel, knownModels, settingsOf } from '../../../src/glossary/decoder/knownModels.ts';
import { trainingBytes } from '../../../src/glossary/decoder/memory.ts';
import { type Model, readModel } from '../../../src/glossary/decoder/model.ts';
import { knownSource } from '../../../src/glossary/decoder/source.ts';
import type { ModelSheet } from '../../../src/glossary/decoder/unit.ts';

const anyModel = fc.constantFrom(...knownModels);
const read = (entry: KnownModel, changes: Partial<Record<Dimension, number>> = {}): Model => {
  const model = readModel(knownSource('test', settingsOf({ ...entry, dimensions: { ...entry.dimensions, ...changes } })));
  assert.ok(model);
  return model;
};
const countOf = (model: Model) => {
  assert.ok(model.count, model.problems.map(({ message }) => message.en).join(' '));
  return model.count;
};
const partOf = (model: Model, wanted: string): number => countOf(model).parts.find(({ part }) => part === wanted)?.parameters ?? 0;

/** A grouped-query decoder of any size. */
const anyShape = fc.record({
  layers: fc.integer({ min: 1, max: 200 }),
  kvHeads: fc.integer({ min: 1, max: 16 }),
  sharing: fc.integer({ min: 1, max: 16 }),
  headDim: fc.integer({ min: 1, max: 256 }),
  ff: fc.integer({ min: 1, max: 60_000 }),
  vocab: fc.integer({ min: 1, max: 300_000 }),
  tied: fc.integer({ min: 0, max: 1 }),
});
const llama = ({
  layers,
  kvHeads,
  sharing,
  headDim,
  ff,
  vocab,
  tied,
}: Record<keyof (typeof anyShape extends fc.Arbitrary<infer Shape> ? Shape : never), number>): KnownModel => ({
  name: 'test',
  modelType: 'llama',
  dimensions: { layers, heads: kvHeads * sharing, kvHeads, width: kvHeads * sharing * headDim, ff, vocab, tied, positions: 4096 },
});

suite('every model', () => {
  test('parts add up to the total, and active never exceeds it', () =>
    fc.assert(
      fc.property(anyShape, (shape) => {
        const { total, active, parts: counted } = countOf(read(llama(shape)));
        assert.equal(
          counted.reduce((all, { parameters }) => all + parameters, 0),
          total,
        );
        assert.ok(active <= total);
      }),
    ));
  test('the same for all published models', () => {
    for (const entry of knownModels) {
      const { total, active, parts: counted } = countOf(read(entry));
      assert.equal(
        counted.reduce((all, { parameters }) => all + parameters, 0),
        total,
      );
      assert.equal(
        counted.reduce((all, part) => all + part.active, 0),
        active,
      );
    }
  });
  test('the total of a Llama is what its shapes say, computed apart from the tables', () =>
    fc.assert(
      fc.property(anyShape, (shape) => {
        const { layers, kvHeads, sharing, headDim, ff, vocab, tied } = shape;
        const width = kvHeads * sharing * headDim;
        const layer = 2 * width * width + 2 * width * kvHeads * headDim + 3 * width * ff + 2 * width;
        assert.equal(countOf(read(llama(shape))).total, layers * layer + width + vocab * width * (2 - tied));
      }),
    ));
  test('doubling the layers of a dense model doubles what is in layers, and nothing else', () =>
    fc.assert(
      fc.property(anyShape, (shape) => {
        const [one, two] = [read(llama(shape)), read(llama({ ...shape, layers: shape.layers * 2 }))];
        for (const part of ['attention', 'feedForward']) assert.equal(partOf(two, part), 2 * partOf(one, part));
        for (const part of ['embeddings', 'head']) assert.equal(partOf(two, part), partOf(one, part));
        assert.equal(elementsPerToken(two.cache ?? []), 2 * elementsPerToken(one.cache ?? []));
      }),
    ));
  test('MQA <= GQA <= MHA, in parameters and in cache', () =>
    fc.assert(
      fc.property(anyShape, (shape) => {
        const entry = llama(shape);
        const heads = shape.kvHeads * shape.sharing;
        const [mqa, gqa, mha] = [1, shape.kvHeads, heads].map((kvHeads) => read(entry, { kvHeads })) as [Model, Model, Model];
        assert.ok(countOf(mqa).total <= countOf(gqa).total && countOf(gqa).total <= countOf(mha).total);
        const cache = (model: Model): number => cacheBytes(model.cache ?? [], 1000, 3, 16);
        assert.ok(cache(mqa) <= cache(gqa) && cache(gqa) <= cache(mha));
        assert.equal(cache(mha), cache(gqa) * shape.sharing);
      }),
    ));
  test('cache grows with context and batch, and a window never makes it larger', () =>
    fc.assert(
      fc.property(anyModel, fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 64 }), (entry, context, batch) => {
        const { cache = [] } = read(entry);
        const bytes = cacheBytes(cache, context, batch, 16);
        assert.ok(bytes <= cacheBytes(cache, context + 1, batch, 16));
        assert.equal(bytes, cacheBytes(cache, context, 1, 16) * batch);
        assert.ok(
          bytes <=
            cacheBytes(
              cache.map(({ window, ...group }) => group),
              context,
              batch,
              16,
            ),
        );
      }),
    ));
  test('each ZeRO stage needs no more than the one before', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 4096 }), (parameters, devices) => {
        const stages = ([0, 1, 2, 3] as const).map((stage) => trainingBytes(parameters, stage, devices));
        assert.deepEqual(
          stages,
          stages.toSorted((left, right) => right - left),
        );
      }),
    ));
});

suite('beyond 2^53', () => {
  const vast = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  test('sums and products are exact or an error', () =>
    fc.assert(
      fc.property(vast, vast, vast, (first, second, third) => {
        const expected = BigInt(first) * BigInt(second) * BigInt(third);
        const found = exactly(() => product([first, second, third]));
        if (found !== undefined) assert.equal(BigInt(found), expected);
        else assert.ok(expected > BigInt(Number.MAX_SAFE_INTEGER) || BigInt(first) * BigInt(second) > BigInt(Number.MAX_SAFE_INTEGER));
        const all = exactly(() => sum([first, second, third]));
        if (all !== undefined) assert.equal(BigInt(all), BigInt(first) + BigInt(second) + BigInt(third));
      }),
    ));
  test('a formula that leaves the range on its way is an error, even if it comes back', () => {
    assert.throws(() => evaluate('a * a / a', () => 2 ** 40), InexactError);
    assert.throws(() => exact(0.5), InexactError);
  });
  test('whatever the numbers, all numbers of the sheet are exact', () =>
    fc.assert(
      fc.property(
        anyModel,
        fc.constantFrom('layers', 'width', 'heads', 'ff', 'vocab', 'positions', 'experts'),
        fc.oneof(vast, fc.double(), fc.integer()),
        (entry, dimension, value) => {
          const text = JSON.stringify({ ...settingsOf(entry), ...settingsOf({ ...entry, dimensions: { [dimension]: value } }) });
          for (const unit of decode(text, 'config.json', 'json')?.units ?? []) checkNumbers(unit.sheet());
        },
      ),
      { numRuns: 400 },
    ));
});

function checkNumbers({ rows, parts: shares, memory }: ModelSheet): void {
  for (const { label, value, unit } of rows) {
    if (typeof value !== 'number') continue;
    assert.ok(Number.isFinite(value), label.en);
    if (unit !== 'share' && unit !== '') assert.ok(Number.isSafeInteger(value) && value >= 0, `${label.en}: ${value}`);
  }
  for (const { parameters, active } of shares) assert.ok(Number.isSafeInteger(parameters) && active <= parameters);
  for (const { bytes } of memory?.weights ?? []) assert.ok(Number.isSafeInteger(bytes));
}

suite('the tables', () => {
  const names = (family: Family): string[] => [
    ...family.tensors.flatMap(({ times, active, tensors }) => [times, active ?? '', ...Object.values(tensors).flat()]),
    ...family.cache.flatMap(({ elements, layers, slidingLayers, work }) => [elements, layers, slidingLayers ?? '', work]),
    ...Object.values(family.defaults).map(String),
  ];
  const functions = new Set(['floor', 'ceil', 'min', 'max', 'any', 'roundUp']);
  for (const family of families) {
    test(`${family.id}: every name in a formula has a key, a default or both`, () => {
      const model = knownModels.find(({ modelType }) => family.modelTypes.includes(modelType));
      const resolved = model && read(model);
      for (const name of names(family)
        .join(' ')
        .match(/[a-zA-Z]\w*/g) ?? []) {
        if (functions.has(name) || !resolved) continue;
        assert.ok(resolved.dimensions.find(name as Dimension), `${name} is not known`);
      }
      for (const { part } of family.tensors) assert.ok(parts.includes(part));
      assert.match(family.source, /^https:/);
    });
  }
  test('no model type has two rows', () => {
    const types = families.flatMap(({ modelTypes }) => modelTypes);
    assert.equal(new Set(types).size, types.length);
  });
});

test('what a chart computes is what the sheet says', () => {
  for (const entry of knownModels) {
    const unit = decode(JSON.stringify(settingsOf(entry)), 'config.json', 'json')?.units[0];
    const sheet = structuredClone(unit?.sheet());
    assert.ok(sheet?.memory);
    const { weights, stored, cache, longestContext } = sheet.memory;
    assert.ok(weights.some(({ id }) => id === stored));
    const row = sheet.rows.find(({ label }) => label.en.startsWith('KV cache of '));
    assert.equal(row?.value, row && cacheBytes(cache, longestContext, 1, 16));
  }
});
