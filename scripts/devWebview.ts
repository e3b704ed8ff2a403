// `npm run dev:webview`: the app in a plain browser, all themes side by side, loaded anew on every change.
// The address takes ?width=240&language=both&labels=zh-cn. PORT chooses the port.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/host/install.ts';
import { startStandIn } from '../test/host/standIn.ts';

const building = spawn(process.execPath, [join(root, 'esbuild.mjs'), '--watch'], { cwd: root, stdio: 'inherit' });
const standIn = await startStandIn();
let timer: NodeJS.Timeout | undefined;
const soon = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => standIn.reload(), 200);
};
// The build makes dist/ anew; the folder above it stays.
watch(root, { recursive: true }, (_event, file) => {
  if (file && /^(?:dist|media)[/\\]/.test(file)) soon();
});
console.log(`\n  http://127.0.0.1:${standIn.port}/\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    building.kill();
    process.exit(0);
  });
}
building.on('exit', (code) => process.exit(code ?? 0));
