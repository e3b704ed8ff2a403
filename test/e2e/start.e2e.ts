// `npm start` where there is no desktop: the page that it serves has the extension, behind its token; Ctrl-C ends it all.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../host/install.ts';
import { killAtExit } from '../host/server.ts';
import { Workbench } from './workbench.ts';

let served: ChildProcess;
let address: URL;

before(async () => {
  served = spawn(process.execPath, [join(root, 'scripts', 'serve.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  killAtExit(() => served.kill());
  let said = '';
  for await (const text of served.stdout ?? []) {
    said += text;
    const found = /http:\/\/\S+/.exec(said);
    if (!found) continue;
    address = new URL(found[0]);
    return;
  }
  throw new Error(`no address was printed:\n${said}`);
});
after(() => served.kill());

test('only who knows the token gets in, and only from this machine', async () => {
  assert.equal(address.hostname, '127.0.0.1');
  const stranger = new URL(address);
  stranger.searchParams.set('tkn', 'guessed');
  assert.equal((await fetch(stranger)).status, 403);
});

test('the hover works on the page', async () => {
  const workbench = await Workbench.visit(address.href);
  try {
    await workbench.openFile('classifier.py');
    assert.match(await workbench.hover('LSTM', 1), /Long short-term memory/);
  } finally {
    await workbench.close();
  }
});

test('Ctrl-C ends it', async () => {
  served.kill('SIGINT');
  await once(served, 'exit');
  await assert.rejects(fetch(address));
});
