// Every snippet of every page: plain Python and TypeScript run, the rest is at least parsed, and both halves hold the same code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { type ParseError, parse as parseJsonc } from 'jsonc-parser';
import { loadPyodide, type PyodideInterface } from 'pyodide';
import { parse as parseYaml } from 'yaml';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';

interface Snippet {
  readonly language: string;
  readonly run: boolean;
  readonly code: string;
}

const snippetsOf = (page: string): Snippet[] =>
  [...page.matchAll(/^```(\w+)( run)?\n([\s\S]*?)^```$/gm)].map(([, language = '', run, code = '']) => ({ language, run: run !== undefined, code }));

/** Code with its comments and the letters of its strings left out: what both halves share. */
const skeleton = (code: string): string =>
  code
    .replace(/(#|\/\/).*$/gm, '')
    .replace(/("""[\s\S]*?"""|"[^"\n]*"|'[^'\n]*'|`[^`]*`)/g, '""')
    .replace(/\s+/g, ' ')
    .trim();

const { content } = checkContent(readContent());
// Python comes as a WebAssembly package from npm, so that these tests need nothing that the machine may lack.
let python: PyodideInterface;
before(async () => {
  python = await loadPyodide({ stdout: () => undefined, stderr: () => undefined });
});

function check({ language, run, code }: Snippet): void {
  switch (language) {
    case 'python':
      if (run) python.runPython(code, { globals: python.toPy({ __name__: '__main__' }) });
      else python.runPython('import ast\nast.parse(source)', { globals: python.toPy({ source: code }) });
      return;
    case 'ts':
      if (run) execFileSync(process.execPath, ['--input-type=module-typescript', '--no-warnings', '-e', code], { stdio: ['ignore', 'ignore', 'pipe'] });
      return;
    case 'json': {
      const errors: ParseError[] = [];
      parseJsonc(code, errors, { allowTrailingComma: true });
      assert.deepEqual(errors, []);
      return;
    }
    case 'yaml':
      parseYaml(code);
      return;
    case 'sh':
      assert.ok(code.trim().length > 0);
      return;
    case 'text':
      return;
    default:
      assert.fail(`no way to check "${language}"; use python, ts, json, yaml, sh or text`);
  }
}

for (const slug of Object.keys(content.pages.en)) {
  const english = snippetsOf(content.pages.en[slug] ?? '');
  const chinese = snippetsOf(content.pages['zh-cn'][slug] ?? '');
  if (english.length === 0) continue;
  test(`snippets: ${slug}`, () => {
    for (const snippet of english) check(snippet);
    english.forEach((snippet, index) => {
      const twin = chinese[index];
      assert.ok(twin, 'the Chinese half lacks a snippet');
      assert.equal(twin.language, snippet.language);
      if (skeleton(twin.code) !== skeleton(snippet.code)) check(twin);
    });
  });
}
