// What the decoder says of a document, made once for each version of it and only when somebody asks.
// The one room between the decoder and the surfaces: hover, CodeLens and sheet ask here.
import type { Disposable, TextDocument } from 'vscode';
import { workspace } from 'vscode';
import type { Decoded } from './glossary/decoder/decode.ts';

/** Longer texts are nobody's configuration. */
const longest = 10_000_000;
/** Languages in which the decoder knows configurations; in others it is not even loaded. */
export const configurationLanguages = ['json', 'jsonc', 'python', 'shellscript', 'bat', 'powershell', 'dockerfile', 'makefile', 'markdown', 'yaml'];

export class Configurations implements Disposable {
  readonly #decoded = new Map<TextDocument, { readonly version: number; readonly decoded: Decoded | undefined }>();
  readonly #subscription = workspace.onDidCloseTextDocument((document) => this.#decoded.delete(document));

  dispose(): void {
    this.#subscription.dispose();
    this.#decoded.clear();
  }

  /** The configurations of a document as it is now; undefined where there is none. */
  async of(document: TextDocument): Promise<Decoded | undefined> {
    if (!configurationLanguages.includes(document.languageId)) return undefined;
    const { decode } = await import('./glossary/decoder/decode.ts');
    // What closes while the decoder loads would never be let go of again.
    if (document.isClosed) return undefined;
    const known = this.#decoded.get(document);
    if (known?.version === document.version) return known.decoded;
    const text = document.getText();
    const decoded = text.length > longest ? undefined : decode(text, document.fileName, document.languageId);
    this.#decoded.set(document, { version: document.version, decoded });
    return decoded;
  }
}
