// Every string that people see exists in both languages, in the manifest and at run time, and none is left over.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/content.ts';

const json = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('the manifest’s strings', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
  const english = json('package.nls.json');
  assert.deepEqual([...used].sort(), Object.keys(english).sort());
  assert.deepEqual(Object.keys(json('package.nls.zh-cn.json')).sort(), Object.keys(english).sort());
});

test('run-time strings', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const used = sources.flatMap((path) =>
    [...readFileSync(join(root, 'src', path), 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text ?? ''),
  );
  assert.deepEqual([...new Set(used)].sort(), Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort());
});

test('placeholders survive translation', () => {
  for (const [english, chinese] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
    assert.deepEqual(chinese.match(/\{\d\}/g), english.match(/\{\d\}/g), english);
  }
});
