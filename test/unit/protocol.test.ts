// The guard of the protocol: what is not in it is nothing, whatever it looks like.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromWebview, labelNames, placeFrom, sheetLabelNames, snapshotFrom } from '../../src/protocol.ts';

test('messages of the protocol pass, stripped of what is not in it', () => {
  assert.deepEqual(fromWebview({ type: 'ready', extra: 1 }), { type: 'ready' });
  assert.deepEqual(fromWebview({ type: 'openSource', url: 'https://arxiv.org/abs/1706.03762' }), {
    type: 'openSource',
    url: 'https://arxiv.org/abs/1706.03762',
  });
  assert.deepEqual(fromWebview({ type: 'chooseLanguage', language: 'both' }), { type: 'chooseLanguage', language: 'both' });
  assert.deepEqual(fromWebview({ type: 'findInWorkspace', slug: 'lstm' }), { type: 'findInWorkspace', slug: 'lstm' });
});

const strangers: readonly unknown[] = [
  undefined,
  null,
  'ready',
  [],
  { type: 'eval', code: '1' },
  { type: 'openSource', url: 'javascript:alert(1)' },
  { type: 'openSource', url: 'file:///etc/passwd' },
  { type: 'openSource', url: `https://${'x'.repeat(3000)}` },
  { type: 'copy', text: 7 },
  { type: 'chooseLanguage', language: 'fr' },
  { type: 'findInFile' },
  { type: 'findInWorkspace', slug: ['lstm'] },
];
for (const stranger of strangers) {
  test(`ignored: ${JSON.stringify(stranger)?.slice(0, 60)}`, () => assert.equal(fromWebview(stranger), undefined));
}

test('no value at all makes the guards throw, and what they return is of the protocol', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      assert.ok(fromWebview(value) === undefined || typeof fromWebview(value)?.type === 'string');
      assert.ok(placeFrom(value) === undefined || typeof placeFrom(value)?.view === 'string');
    }),
  );
});

test('places of older state are read or dropped', () => {
  assert.deepEqual(placeFrom({ view: 'concept', slug: 'lstm', symbol: 'LSTM' }), { view: 'concept', slug: 'lstm', symbol: 'LSTM' });
  assert.deepEqual(placeFrom({ view: 'concept', slug: 'lstm', symbol: 3 }), { view: 'concept', slug: 'lstm' });
  assert.equal(placeFrom({ view: 'page', slug: 'lstm' }), undefined);
  assert.equal(placeFrom({ view: 'story', chapter: 1.5 }), undefined);
});

test('a snapshot passes whole; a sheet that could not be drawn is left out', () => {
  const sheet = { title: { en: 'Llama', 'zh-cn': 'Llama' }, problems: [], parts: [], accelerators: [], rows: [], leavesOut: [], assumptions: [] };
  const words = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const labels = { ...words(labelNames), language: 'en', sheet: words(sheetLabelNames) };
  const snapshot = {
    languages: ['en'],
    labels,
    hasFolder: true,
    inEditor: false,
    file: { name: 'config.json', concepts: [{ slug: 'lstm', count: 1 }] },
    model: { document: 'file:///config.json', unit: 0, name: 'config.json', sheet },
  };
  assert.deepEqual(snapshotFrom(snapshot), snapshot);
  const { model: _model, ...rest } = snapshot;
  assert.deepEqual(snapshotFrom({ ...snapshot, model: { ...snapshot.model, sheet: { ...sheet, rows: 7 } } }), rest);
  for (const name of [...labelNames, 'sheet', 'language']) assert.equal(snapshotFrom({ ...snapshot, labels: { ...labels, [name]: 7 } }), undefined, name);
});
