// Activation beside a trivial extension's, measured in the same run: content is read on first use, not here.
import * as assert from 'assert';
import { extensions } from 'vscode';
import { extensionId } from '../../src/manifest.ts';

async function timeToActivate(id: string): Promise<number> {
  const extension = extensions.getExtension(id);
  assert.ok(extension, `${id} is not there`);
  assert.ok(!extension.isActive, `${id} is active already: this suite must run first`);
  const start = performance.now();
  await extension.activate();
  return performance.now() - start;
}

describe('speed', () => {
  it('activates within 8 ms of a trivial extension', async function () {
    if (extensions.getExtension(extensionId)?.isActive) {
      // A host may start extensions before the suite; there is nothing left to measure then.
      this.skip();
    }
    const trivial = await timeToActivate('llm-gloss-test.trivial');
    const ours = await timeToActivate(extensionId);
    console.log(`│      activate(): ours ${ours.toFixed(1)} ms, trivial ${trivial.toFixed(1)} ms`);
    assert.ok(ours <= trivial + 8, `ours ${ours.toFixed(1)} ms, trivial ${trivial.toFixed(1)} ms`);
  });
});
