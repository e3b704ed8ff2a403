// The main job as a person does it: hover over a term with the mouse, click through to its page in the sidebar,
// look a concept up from the palette in spite of a typo.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Workbench } from './workbench.ts';

describe('the main job', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());

  it('explains the word under the mouse and opens its page', async () => {
    await workbench.openFile('classifier.py');
    const text = await workbench.hoverOver('LSTM', { within: 'nn.LSTM', says: 'Long short-term memory' });
    assert.match(text, /LSTM/);
    await workbench.screenshot('hover-light');
    await workbench.clickHoverLink('Open in sidebar');
    await workbench.glossaryShows('Long short-term memory');
    await workbench.screenshot('page-light');
  });

  it('finds a concept from the palette in spite of a typo', async () => {
    await workbench.runCommand('LLM Gloss: Look Up Concept');
    await workbench.typeInQuickPick('lstn');
    await workbench.quickPickRows.first().waitFor();
    await workbench.screenshot('palette-light');
    await workbench.acceptQuickPick('Long short-term memory');
    await workbench.glossaryShows('Long short-term memory');
  });

  it('looks like VS Code in the dark, too', async () => {
    await workbench.useTheme('dark');
    await workbench.openFile('classifier.py');
    await workbench.hoverOver('LSTM', { within: 'nn.LSTM', says: 'Long short-term memory' });
    await workbench.screenshot('hover-dark');
    await workbench.clickHoverLink('Open in sidebar');
    await workbench.glossaryShows('Long short-term memory');
    await workbench.screenshot('page-dark');
    assert.deepEqual(workbench.complaints, []);
  });
});
