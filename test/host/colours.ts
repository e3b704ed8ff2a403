// The variables of VS Code that our styles use.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.ts';

export function usedColours(): string[] {
  const styles = readdirSync(join(root, 'media')).filter((name) => name.endsWith('.css'));
  return [...new Set(styles.flatMap((name) => readFileSync(join(root, 'media', name), 'utf8').match(/--vscode-[\w-]+/g) ?? []))].sort();
}
