// The sidebar's document: a policy that lets nothing in, and a first picture that cannot break out of its element.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FirstPicture } from '../../src/protocol.ts';
import { webviewHtml } from '../../src/webviewHtml.ts';

const hostile = '</script><script>hit()</script><!-- <script> \u2028 ]]> {{x}}';
const first = { snapshot: { file: { name: hostile, concepts: [] } }, outline: { concepts: [] } } as unknown as FirstPicture;
const assets = { script: 'const x = "<!-- <script>" + "</SCRIPT>";', styles: 'body { margin: 0 }' };
const html = webviewHtml({ language: 'en', nonce: 'abc', source: 'https://ours.example', content: 'https://ours.example/content', assets, first });

test('nothing but our own script and styles may run, and nothing but our content be fetched', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  assert.deepEqual(policy.split('; '), [
    "default-src 'none'",
    "script-src 'nonce-abc'",
    "style-src 'nonce-abc'",
    'connect-src https://ours.example',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  assert.doesNotMatch(html, /unsafe-/);
});

test('what the document holds stays in its elements', () => {
  assert.equal(html.match(/<script\b/gi)?.length, 3, 'ours, the first picture, and the words in our string');
  assert.equal(html.match(/<\/script/gi)?.length, 2);
  assert.doesNotMatch(html, /<!--/);
  const json = /<script type="application\/json" id="first">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  assert.deepEqual(JSON.parse(json), first);
});
