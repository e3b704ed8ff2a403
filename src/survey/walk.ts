// Walks a tree of folders, past what is ignored, for whoever can list one folder: threads by node:fs, the web by workspace.fs.
import { globs, IgnoreChain, type Predicate } from './ignore.ts';
import type { Root } from './survey.ts';

/** What a folder holds; symbolic links are left out, so that a walk ends. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** A folder that is still to be listed. */
interface Ahead {
  /** Relative to the root; empty for the root itself. */
  readonly folder: string;
  readonly chain: IgnoreChain | undefined;
}

export class Walk {
  readonly #root: Root;
  readonly #isExcluded: Predicate;
  readonly #isExcludedPath: Predicate;
  readonly #ahead: Ahead[] = [{ folder: '', chain: undefined }];

  constructor(root: Root) {
    this.#root = root;
    this.#isExcluded = globs(root.exclude);
    this.#isExcludedPath = globs(root.excludePaths);
  }

  /** The next folder to list, relative to the root, if there is one. */
  next(): Ahead | undefined {
    return this.#ahead.pop();
  }

  /** Whether the .gitignore file of a folder is to be read. */
  wantsIgnoreFile({ files }: Listing): boolean {
    return this.#root.readsIgnoreFiles && files.includes('.gitignore');
  }

  /**
   * Takes what a folder holds.
   * @param ignoreFile the text of its .gitignore
   * @returns the files in it that count, relative to the root
   */
  enter({ folder, chain }: Ahead, { files, folders }: Listing, ignoreFile?: string): string[] {
    const below = ignoreFile === undefined ? chain : IgnoreChain.below(chain, folder, ignoreFile);
    const prefix = folder === '' ? '' : `${folder}/`;
    const path = (name: string): string => prefix + name;
    const counts = (relative: string, isFolder: boolean): boolean =>
      !this.#isExcluded(relative, isFolder) && !this.#isExcludedPath(`${this.#root.folder}/${relative}`, isFolder) && !below?.ignores(relative, isFolder);
    for (const name of folders) if (name !== '.git' && counts(path(name), true)) this.#ahead.push({ folder: path(name), chain: below });
    return files.map(path).filter((file) => counts(file, false));
  }
}
