// `npm test` runs every check and every test of the project, one step after the other, and ends with `N passed, N failed`.
// `-- --only unit,e2e` chooses steps, `-- --skip packed` leaves some out. Plain JavaScript for Node 20.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, environment, root, start } from './bootstrap.mjs';

/** Node's test runner closes with lines of its own; a test that was cancelled has not passed. */
function countNodeTests(output) {
  const sum = (word) => [...output.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, 'gm'))].reduce((total, [, count]) => total + Number(count), 0);
  return { passed: sum('pass'), failed: sum('fail') + sum('cancelled') };
}

/** The suite inside VS Code says `N passed, N failed` once a host. */
function countSuite(output) {
  let [passed, failed] = [0, 0];
  for (const [, good, bad] of output.matchAll(/(\d+) passed, (\d+) failed/g)) {
    passed += Number(good);
    failed += Number(bad);
  }
  return { passed, failed };
}

/** A command that has no tests inside counts as one. */
const countOne = (_output, code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const nodeTests = ['--test', '--test-reporter=spec'];
// One workbench at a time: two of them starve each other on a small machine.
const endToEnd = [...nodeTests, '--test-concurrency=1', '--test-timeout=600000'];

/** `needs`: steps without whose success this one cannot run. */
function steps(node) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = join(root, `${name}-${version}.vsix`);
  const bin = (tool) => join(root, 'node_modules', ...tool.split('/'));
  return [
    { name: 'check', title: 'lint, format and walls (biome)', args: [bin('@biomejs/biome/bin/biome'), 'ci', '.'], count: countOne },
    { name: 'check', title: 'types (tsc)', args: [bin('typescript/bin/tsc'), '-p', '.'], count: countOne },
    { name: 'check', title: 'types of the webview (tsc)', args: [bin('typescript/bin/tsc'), '-p', 'src/webview'], count: countOne },
    { name: 'check', title: 'the laws of content', args: ['scripts/checkContent.ts'], count: countOne },
    { name: 'build', title: 'build', args: ['esbuild.mjs'], count: countOne },
    { name: 'unit', title: 'unit tests', args: [...nodeTests, 'test/unit/**/*.test.ts'], count: countNodeTests },
    {
      name: 'integration',
      title: 'integration tests in the Node extension host',
      args: ['test/integration/run.ts', 'node'],
      count: countSuite,
      needs: ['build'],
    },
    {
      name: 'integration',
      title: 'integration tests in the web worker extension host',
      args: ['test/integration/run.ts', 'web'],
      count: countSuite,
      needs: ['build'],
    },
    {
      name: 'speed',
      title: 'activation and hover beside a trivial extension',
      args: ['test/integration/run.ts', 'speed'],
      count: countSuite,
      needs: ['build'],
      tries: 3,
    },
    { name: 'e2e', title: 'end-to-end tests', args: [...endToEnd, 'test/e2e/**/*.e2e.ts'], count: countNodeTests, needs: ['build'] },
    {
      name: 'packed',
      title: 'package',
      args: [
        bin('@vscode/vsce/vsce'),
        'package',
        '--readme-path',
        'dist/readme.md',
        '--no-dependencies',
        '--allow-missing-repository',
        '--no-rewrite-relative-links',
        '--out',
        vsix,
      ],
      count: countOne,
      needs: ['build'],
    },
    {
      name: 'packed',
      title: 'end-to-end tests of the packed file',
      args: [...endToEnd, 'test/e2e/main.e2e.ts', 'test/e2e/packed.e2e.ts'],
      env: { LLM_GLOSS_VSIX: vsix },
      count: countNodeTests,
      needs: ['build', 'package'],
    },
  ].map((step) => ({ ...step, node }));
}

function run({ node, args, env }) {
  return new Promise((resolve) => {
    const child = start(node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(node, env) });
    let output = '';
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        out.write(text);
      });
    }
    child.once('error', (error) => resolve({ output: String(error), code: 1 }));
    child.once('close', (code) => resolve({ output, code: code ?? 1 }));
  });
}

const option = (name) => process.argv.find((_, at, all) => all[at - 1] === `--${name}`)?.split(',');
const [only, skip] = [option('only'), option('skip') ?? []];

const all = steps(bootstrap());
const unknown = [...(only ?? []), ...skip].filter((wanted) => !all.some(({ name }) => name === wanted));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${[...new Set(all.map(({ name }) => name))].join(', ')}.`);
  process.exit(2);
}
const chosen = all.filter(({ name }) => (!only || only.includes(name)) && !skip.includes(name));
// Pictures of an earlier run would pass for pictures of this one.
if (chosen.some(({ name }) => name === 'e2e')) rmSync(join(root, 'test-results'), { recursive: true, force: true });

const broken = new Set();
const results = [];
for (const step of chosen) {
  const missing = (step.needs ?? []).filter((need) => broken.has(need));
  console.log(`\n=== ${step.title}`);
  const began = Date.now();
  let counts;
  if (missing.length > 0) {
    console.log(`not run: ${missing.join(', ')} failed`);
    counts = { passed: 0, failed: 1 };
  } else {
    // A measurement on a machine that others use too gets another try; a test never does.
    for (let left = step.tries ?? 1; left > 0 && (counts?.failed ?? 1) > 0; left--) {
      const { output, code } = await run(step);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
      counts = step.count(output.replace(/\u001b\[[\d;]*m/g, ''), code);
      // A step that broke down, or ran nothing, has failed, whatever its tests say.
      if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
    }
  }
  if (counts.failed > 0) broken.add(step.name).add(step.title);
  results.push({ title: step.title, ...counts, seconds: Math.round((Date.now() - began) / 1000) });
}

console.log('\n=== all');
for (const { title, passed, failed, seconds } of results)
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
