// The document that holds the app, and the policy under which it runs. Knows no VS Code, so that the stand-in host of a
// plain browser serves the very same one.
import type { Language } from './glossary/concept.ts';

export interface WebviewHtml {
  readonly language: Language;
  /** Fresh for every document. */
  readonly nonce: string;
  /** Where styles, and fetched content, may come from: a source of the policy. */
  readonly source: string;
  /** The address of one of our files, by its path below the extension's folder. */
  url(path: string): string;
}

export const langOf = (language: Language): string => (language === 'en' ? 'en' : 'zh-CN');

/** Everything but our own files is forbidden; styles of elements go through the CSSOM. */
export function webviewHtml({ language, nonce, source, url }: WebviewHtml): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
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
<link rel="stylesheet" href="${url('media/webview.css')}">
<link rel="stylesheet" href="${url('media/diagram.css')}">
</head>
<body data-content="${url('dist/content')}">
<div id="app"></div>
<script nonce="${nonce}" src="${url('dist/webview.js')}"></script>
</body>
</html>`;
}
