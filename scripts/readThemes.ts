// Asks a real VS Code for the colours that our styles use, in each kind of theme, and writes them to test/host/themes.json
// for the stand-in host. Run it when media/*.css uses a colour that is not there; a test says so.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from '../test/e2e/workbench.ts';
import { usedColours } from '../test/host/colours.ts';
import { root } from '../test/host/install.ts';
import { type Theme, themes } from '../test/host/standIn.ts';

const workbench = await Workbench.open();
const found: Partial<Record<Theme, Record<string, string>>> = {};
try {
  await workbench.openFile('classifier.py');
  await workbench.openSidebar();
  for (const theme of themes) {
    await workbench.theme(theme);
    const frame = await workbench.sidebar();
    found[theme] = await frame.evaluate(
      ([names, kind]) =>
        new Promise<Record<string, string>>((resolve) => {
          // The class and the colours come together, a moment after the workbench's own.
          const read = (): void => {
            if (document.body.dataset['vscodeThemeKind'] !== kind) return void requestAnimationFrame(read);
            const style = getComputedStyle(document.documentElement);
            resolve(Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).trim()] as const).filter(([, value]) => value !== '')));
          };
          read();
        }),
      [
        usedColours(),
        { light: 'vscode-light', dark: 'vscode-dark', highContrast: 'vscode-high-contrast', highContrastLight: 'vscode-high-contrast-light' }[theme],
      ] as const,
    );
  }
} finally {
  await workbench.close();
}
writeFileSync(join(root, 'test', 'host', 'themes.json'), `${JSON.stringify(found, undefined, 2)}\n`);
