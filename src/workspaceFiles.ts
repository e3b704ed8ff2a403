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
      const parsed = Uri.parse(root.folder);
      // `memfs:/` lost its path with the `/` at its end, and nothing can be joined to that.
      const top = parsed.path === '' ? parsed.with({ path: '/' }) : parsed;
      for (let ahead = walk.next(); ahead; ahead = walk.next()) {
        const folder = Uri.joinPath(top, ahead.folder);
        const listing = await list(folder);
        const ignoreFile = walk.wantsIgnoreFile(listing) ? await textOf(Uri.joinPath(folder, '.gitignore')) : undefined;
        const files = walk.enter(ahead, listing, ignoreFile).map((file) => Uri.joinPath(top, file));
        total += files.length;
        for (let from = 0; from < files.length; from += atOnce) {
          const some = files.slice(from, from + atOnce);
          const fetched = await Promise.all(some.map((uri) => fetch(uri, before.get(uri.toString()), mode)));
          // Read together, but searched one after the other, or slices would add up.
          for (const [index, uri] of some.entries()) {
            const file = uri.toString();
            // Folders of a workspace may hold one another.
            if (now.has(file)) continue;
            const { modified, size, outcome, text } = fetched[index] ?? unreadable;
            const found = now.size >= limits.files ? 'limit' : text === undefined ? outcome : await search(matcher, text, uri.path, mode, signal, slices);
            if (signal.aborted) return undefined;
            now.set(file, { modified, size, mode, outcome: found });
            tally.add(file, found);
            done += 1;
            progress(done, total);
          }
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

/** A file's outcome, or its text to find it in. */
interface Fetched extends Omit<Known, 'mode'> {
  readonly text?: string;
}
const unreadable: Fetched = { modified: 0, size: 0, outcome: 'unreadable' };

async function fetch(uri: Uri, known: Known | undefined, mode: Mode): Promise<Fetched> {
  try {
    const { mtime: modified, size } = await workspace.fs.stat(uri);
    if (known && known.modified === modified && known.size === size && known.mode === mode) return known;
    if (size > limits.bytes) return { modified, size, outcome: 'large' };
    const bytes = await workspace.fs.readFile(uri);
    if (isBinary(bytes)) return { modified, size, outcome: 'binary' };
    return { modified, size, outcome: [], text: new TextDecoder().decode(bytes) };
  } catch {
    return unreadable;
  }
}

async function search(matcher: Matcher, text: string, fileName: string, mode: Mode, signal: AbortSignal, slices: Slices): Promise<Outcome> {
  const lines = text.split(/\r?\n/);
  const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
  const findings = await findAll(matcher.openLines(document, { languageId: '', fileName }), document, mode, () => signal.aborted, slices);
  return summarise(findings ?? []);
}
