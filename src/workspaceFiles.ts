// Surveys through workspace.fs, in slices of the extension host's own time: for the web and for folders that are not on a disk.
import { FileType, Uri, workspace } from 'vscode';
import type { Matcher, Mode } from './glossary/matching/matcher.ts';
import type { LibraryLoader } from './library.ts';
import { findAll, Slices } from './slices.ts';
import { isBinary, limits, type Outcome, type Progress, type Root, type Survey, type Surveyor, summarise, Tally } from './survey/survey.ts';
import { type Listing, Walk } from './survey/walk.ts';

/** Files asked for at once: each answer takes a round trip. */
const atOnce = 16;

interface Known {
  readonly modified: number;
  readonly size: number;
  readonly mode: Mode;
  readonly outcome: Outcome;
}

export class WorkspaceFiles implements Surveyor {
  readonly #library: LibraryLoader;
  #known = new Map<string, Known>();

  constructor(library: LibraryLoader) {
    this.#library = library;
  }

  dispose(): void {
    this.#known.clear();
  }

  async survey(roots: readonly Root[], mode: Mode, progress: Progress, signal: AbortSignal): Promise<Survey | undefined> {
    const { matcher } = await this.#library.load();
    const tally = new Tally();
    const before = this.#known;
    const now = new Map<string, Known>();
    const slices = new Slices();
    let done = 0;
    let total = 0;
    for (const root of roots) {
      const walk = new Walk(root);
      const top = Uri.parse(root.folder);
      for (let ahead = walk.next(); ahead; ahead = walk.next()) {
        const folder = Uri.joinPath(top, ahead.folder);
        const listing = await list(folder);
        const ignoreFile = walk.wantsIgnoreFile(listing) ? await textOf(Uri.joinPath(folder, '.gitignore')) : undefined;
        const files = walk.enter(ahead, listing, ignoreFile).map((file) => Uri.joinPath(top, file));
        total += files.length;
        for (let from = 0; from < files.length; from += atOnce) {
          await Promise.all(
            files.slice(from, from + atOnce).map(async (uri) => {
              const file = uri.toString();
              const known = now.size >= limits.files ? 'limit' : await look(uri, before.get(file), matcher, mode, signal, slices);
              if (known === undefined) return;
              if (typeof known === 'string') tally.add(file, known);
              else {
                now.set(file, known);
                tally.add(file, known.outcome);
              }
              done += 1;
            }),
          );
          if (signal.aborted) return undefined;
          progress(done, total);
          await slices.next();
        }
        if (signal.aborted) return undefined;
      }
    }
    this.#known = now;
    return tally.survey;
  }
}

async function list(folder: Uri): Promise<Listing> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const named = (wanted: FileType): string[] => entries.filter(([, type]) => type === wanted).map(([name]) => name);
  return { files: named(FileType.File), folders: named(FileType.Directory) };
}

const textOf = (file: Uri): Promise<string | undefined> =>
  Promise.resolve(workspace.fs.readFile(file)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

/** @returns undefined if somebody gave up meanwhile */
async function look(
  uri: Uri,
  known: Known | undefined,
  matcher: Matcher,
  mode: Mode,
  signal: AbortSignal,
  slices: Slices,
): Promise<Known | 'unreadable' | undefined> {
  try {
    const { mtime: modified, size } = await workspace.fs.stat(uri);
    if (known && known.modified === modified && known.size === size && known.mode === mode) return known;
    if (size > limits.bytes) return { modified, size, mode, outcome: 'large' };
    if (signal.aborted) return undefined;
    const bytes = await workspace.fs.readFile(uri);
    if (isBinary(bytes)) return { modified, size, mode, outcome: 'binary' };
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
    await slices.next();
    const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
    const index = matcher.openLines(document, { languageId: '', fileName: uri.path });
    const findings = await findAll(index, document, mode, () => signal.aborted, slices);
    return findings && { modified, size, mode, outcome: summarise(findings) };
  } catch {
    return 'unreadable';
  }
}
