// What only the packed file can show: its size, and that it holds what it needs and nothing else.
// Runs where LLM_GLOSS_VSIX names the file; the main job runs on the packed file, too.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';

const vsix = process.env['LLM_GLOSS_VSIX'];

/** Names of a zip archive's files, from its central directory (APPNOTE.TXT 4.3.12). */
function filesOf(archive: Buffer): string[] {
  const names: string[] = [];
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 46)) {
    names.push(archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28)).toString('utf8'));
  }
  return names.filter((name) => name.startsWith('extension/')).map((name) => name.slice('extension/'.length));
}

test('the packed file is under 1 MB and holds nothing but what ships', { skip: vsix ? false : 'no packed file was named' }, () => {
  assert.ok(vsix);
  assert.ok(statSync(vsix).size < 1_048_576, `${statSync(vsix).size} bytes`);
  const files = filesOf(readFileSync(vsix));
  for (const needed of [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'dist/extension.js',
    'dist/matcher.js',
    'dist/search.js',
    'dist/extension.web.js',
    'dist/webview.js',
    'dist/content/glossary.json.zst',
  ]) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
  // vsce itself adds readme, changelog and licence under names of its own.
  const allowed = /^(package(\.nls(\.zh-cn)?)?\.json|readme\.md|changelog\.md|license(\.txt|\.md)?|(dist|media|l10n)\/.*)$/i;
  assert.deepEqual(
    files.filter((file) => !allowed.test(file) || /\.(ts|map)$/.test(file)),
    [],
  );
});
