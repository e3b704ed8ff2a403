// Content comes out as it went in, whether the host has Zstandard or not, and what is damaged is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';

const text = JSON.stringify({ words: Array.from({ length: 20_000 }, (_, index) => `${index * index} 注意力`) });
const packed = new Uint8Array(zstdCompressSync(text, { params: {} }));

async function load(host: 'with Zstandard' | 'without') {
  const { getBuiltinModule } = process;
  if (host === 'without') Object.assign(process, { getBuiltinModule: undefined });
  try {
    return (await import(`../../src/glossary/compressed.ts?${host}`)) as typeof import('../../src/glossary/compressed.ts');
  } finally {
    Object.assign(process, { getBuiltinModule });
  }
}

for (const host of ['with Zstandard', 'without'] as const)
  describe(`a host ${host}`, async () => {
    const { unpacked, unpackedJson } = await load(host);
    test('unpacks', () => assert.equal(new TextDecoder().decode(unpacked(packed)), text));
    test('reads JSON', () => assert.deepEqual(unpackedJson(packed), JSON.parse(text)));
    test('refuses what is cut off, empty or something else', () => {
      for (const damaged of [packed.subarray(0, packed.length >> 1), new Uint8Array(), new TextEncoder().encode('{"version":1}')])
        assert.throws(() => unpackedJson(damaged));
    });
  });
