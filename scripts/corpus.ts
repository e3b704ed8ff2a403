// Fetches npm packages at fixed versions into .cache/, for tests and benches on code that we did not write.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './content.ts';

const cache = join(root, '.cache');

/**
 * The folder of an unpacked npm package, fetched if need be.
 * @param spec name and exact version, such as `llama.rn@0.12.9`
 */
export function npmPackage(spec: string): string {
  const home = join(cache, spec.replace(/[@/]/g, '_'));
  const folder = join(home, 'package');
  if (existsSync(folder)) return folder;
  const half = `${home}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', half], { cwd: half, stdio: ['ignore', 'ignore', 'pipe'] });
  const archive = readdirSync(half).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${spec} left no archive`);
  execFileSync('tar', ['-xzf', archive], { cwd: half });
  rmSync(join(half, archive));
  const inner = readdirSync(half)[0] ?? 'package';
  if (inner !== 'package') renameSync(join(half, inner), join(half, 'package'));
  rmSync(home, { recursive: true, force: true });
  renameSync(half, home);
  return folder;
}

/** Paths below a folder, sorted, whose names end in one of the given ways. */
export const filesOf = (folder: string, ...endings: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
