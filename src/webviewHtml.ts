// The document that holds the app, and the policy under which it runs. Script and styles stand in it, so that its first
// picture waits for no file. Knows no VS Code, so that the stand-in host of a plain browser serves the very same one.
import type { Language } from './glossary/concept.ts';
import type { FirstPicture } from './protocol.ts';

/** The texts of our own files that every document holds. */
export interface Assets {
  readonly script: string;
  readonly styles: string;
}
/** The files, below the extension's folder. */
export const assetFiles = { script: ['dist/webview.js'], styles: ['media/webview.css', 'media/diagram.css'] } as const;

export interface WebviewHtml {
  readonly language: Language;
  /** Fresh for every document. */
  readonly nonce: string;
  /** Where content may be fetched from: a source of the policy. */
  readonly source: string;
  /** The address of the folder of built content. */
  readonly content: string;
  readonly assets: Assets;
  /** What to draw at once, if it is known. */
  readonly first?: FirstPicture | undefined;
}

export const langOf = (language: Language): string => (language === 'en' ? 'en' : 'zh-CN');

/** JSON that no parser of HTML can take for the end of its element, or for a comment. */
const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
/** A script that its element holds whole: esbuild has escaped its end tag, not the beginning of a comment. */
const inertScript = (script: string): string => script.replaceAll('<!--', '<\\!--').replace(/<\/(?=script)/gi, '<\\/');

/** Everything but our own script, styles and content is forbidden; styles of elements go through the CSSOM. */
export function webviewHtml({ language, nonce, source, content, assets, first }: WebviewHtml): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `connect-src ${source}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${langOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LLM Gloss</title>
<link rel="preload" href="${content}/glossary.json.zst" as="fetch" crossorigin>
<style nonce="${nonce}">
${assets.styles}</style>
</head>
<body data-content="${content}">
<div id="app"></div>
${first ? `<script type="application/json" id="first">${inertJson(first)}</script>\n` : ''}<script nonce="${nonce}">${inertScript(assets.script)}</script>
</body>
</html>`;
}
