// Fetches npm packages and Debian's at fixed versions into .cache/, for tests and benches on code that we did not write.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './content.ts';

const cache = join(root, '.cache');
const run = promisify(execFile);

const homeOf = (spec: string): string => join(cache, spec.replace(/[@/]/g, '_'));

/**
 * An empty folder beside `home`, of this process alone; `keep` moves it there, so that a broken fetch leaves nothing
 * behind. Where another process was quicker, its folder stays: it may be reading it.
 */
function makeHalf(home: string): { half: string; keep: () => void } {
  const half = `${home}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  return {
    half,
    keep: () => {
      try {
        renameSync(half, home);
      } catch (error) {
        rmSync(half, { recursive: true, force: true });
        if (!existsSync(home)) throw error;
      }
    },
  };
}

/** Unpacks an npm archive into the package's home. Not every archive calls its folder `package`. */
function unpack(archive: string, spec: string): void {
  const { half, keep } = makeHalf(homeOf(spec));
  // Some archives hold notes of their packer's that tar remarks on, line by line.
  execFileSync('tar', ['-xzf', archive, '-C', half], { stdio: ['ignore', 'ignore', 'pipe'] });
  rmSync(archive);
  const inner = readdirSync(half)[0] ?? 'package';
  if (inner !== 'package') renameSync(join(half, inner), join(half, 'package'));
  keep();
}

const pack = (specs: readonly string[], into: string): string[] => ['pack', ...specs, '--json', '--pack-destination', into];

/** Unpacks what `npm pack --json` says that it wrote. */
function unpackAll(report: string, into: string): void {
  for (const { filename, name, version } of JSON.parse(report) as { filename: string; name: string; version: string }[]) {
    unpack(join(into, filename), `${name}@${version}`);
  }
}

/**
 * The folder of an unpacked npm package, fetched if need be.
 * @param spec name and exact version, such as `llama.rn@0.12.9`
 */
export function npmPackage(spec: string): string {
  const folder = join(homeOf(spec), 'package');
  if (existsSync(folder)) return folder;
  const { half } = makeHalf(`${homeOf(spec)}.pack`);
  unpackAll(execFileSync('npm', pack([spec], half), { cwd: half, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }), half);
  rmSync(half, { recursive: true, force: true });
  return folder;
}

/** The same for many packages, fetched a few at a time. */
export async function npmPackages(specs: readonly string[]): Promise<Map<string, string>> {
  const missing = specs.filter((spec) => !existsSync(join(homeOf(spec), 'package')));
  const lanes = Array.from({ length: 4 }, (_, lane) => missing.filter((_, index) => index % 4 === lane)).filter((lane) => lane.length > 0);
  await Promise.all(
    lanes.map(async (lane, index) => {
      const { half } = makeHalf(join(cache, `packing-${index}`));
      const { stdout } = await run('npm', pack(lane, half), { cwd: half, maxBuffer: 100_000_000 });
      unpackAll(stdout, half);
      rmSync(half, { recursive: true, force: true });
    }),
  );
  return new Map(specs.map((spec) => [spec, join(homeOf(spec), 'package')]));
}

/**
 * The folder of a Debian package's files, fetched if need be. Needs a Debian whose sources have that very version.
 * @returns or why there is none
 */
export function debianPackage(name: string, version: string): { folder: string } | { reason: string } {
  const home = homeOf(`${name}@${version}`);
  const folder = join(home, 'package');
  if (existsSync(folder)) return { folder };
  const { half, keep } = makeHalf(home);
  try {
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: half, stdio: ['ignore', 'ignore', 'pipe'] });
    const archive = readdirSync(half).find((file) => file.endsWith('.deb'));
    if (!archive) throw new Error('apt-get download left no archive');
    execFileSync('dpkg-deb', ['--extract', archive, 'package'], { cwd: half });
    rmSync(join(half, archive));
    keep();
    return { folder };
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    return { reason: `Debian's ${name} ${version} cannot be fetched: ${String(error).split('\n').slice(0, 2).join(' ')}` };
  }
}

/** Paths below a folder, sorted, whose names end in one of the given ways. */
export const filesOf = (folder: string, ...endings: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
