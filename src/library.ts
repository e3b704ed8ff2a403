// Reads the built content through workspace.fs, so that it works on the web and over SSH alike, on first use and once.
// Content that is damaged or missing is told to whoever asks; the next question tries again.
import { l10n, Uri, window, workspace } from 'vscode';
import type { GlossaryData } from './glossary/concept.ts';
import { Glossary } from './glossary/glossary.ts';
import type { Matcher } from './glossary/matching/matcher.ts';

/** The glossary and what finds its terms. */
export interface Library {
  readonly glossary: Glossary;
  readonly matcher: Matcher;
}

export class LibraryLoader {
  readonly #folder: Uri;
  #loading: Promise<Library> | undefined;
  #loaded: Library | undefined;

  constructor(extension: Uri) {
    this.#folder = Uri.joinPath(extension, 'dist', 'content');
  }

  /** The library if it has been read already: what a synchronous caller may use. */
  get current(): Library | undefined {
    return this.#loaded;
  }

  /** @throws Error with a message for people, when the content cannot be read */
  load(): Promise<Library> {
    this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** For surfaces that speak unasked (hover, tree, highlights): silence instead of an error. */
  async loadQuietly(): Promise<Library | undefined> {
    return this.load().catch((error: unknown) => {
      console.warn(`LLM Gloss: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
  }

  /** For surfaces that a person asked: an error message instead of silence. */
  async loadOrTell(): Promise<Library | undefined> {
    return this.load().catch((error: unknown) => {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    });
  }

  async #read(): Promise<Library> {
    try {
      // The engine's code runs on first use, like the content: activation should not pay for its tables.
      const { createMatcher, unpacked, unpackedJson } = await import('./glossary/matching/matcher.ts');
      const [json, tables] = await Promise.all(['glossary.json.zst', 'matcher.bin.zst'].map((name) => workspace.fs.readFile(Uri.joinPath(this.#folder, name))));
      if (!json || !tables) throw new Error('missing files');
      const data = unpackedJson(json) as Partial<GlossaryData>;
      if (data.version !== 1 || !Array.isArray(data.concepts) || data.concepts.length === 0) throw new Error('unknown format');
      this.#loaded = { glossary: new Glossary(data as GlossaryData), matcher: createMatcher(unpacked(tables)) };
      return this.#loaded;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(l10n.t('LLM Gloss cannot read its glossary. Please reinstall the extension. ({0})', reason));
    }
  }
}
