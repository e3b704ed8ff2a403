// Turns a page's Markdown into HTML, at build time: formulas become MathML, code gets its colours as classes,
// links to concepts become links that the sidebar follows. What it returns is still sanitised before it is shown.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { Marked } from 'marked';
import temml from 'temml';
import { isTooDeep } from './markdown.ts';
import { replaceFormulas } from './tex.ts';

for (const [name, language] of Object.entries({ bash, json, python, typescript, yaml })) hljs.registerLanguage(name, language);
const aliases: Readonly<Record<string, string>> = { sh: 'bash', ts: 'typescript', py: 'python', jsonc: 'json' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const marked = new Marked({
  gfm: true,
  renderer: {
    heading({ tokens, depth }) {
      return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    code({ text, lang }) {
      const name = (lang ?? '').split(' ')[0] ?? '';
      const language = aliases[name] ?? name;
      const html = hljs.getLanguage(language) ? hljs.highlight(text, { language }).value : escaped(text);
      return `<pre data-language="${escaped(name)}"><code>${html}</code></pre>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      const slug = /^concept:([a-z0-9-]+)$/.exec(href)?.[1];
      return slug ? `<a href="#${slug}" data-concept="${slug}">${text}</a>` : text;
    },
    table(token) {
      const row = (cells: typeof token.header, tag: 'th' | 'td'): string =>
        `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
      const head = token.header.some(({ text }) => text.trim() !== '') ? `<thead>${row(token.header, 'th')}</thead>` : '';
      return `<div class="table" tabindex="0"><table>${head}<tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
    },
  },
});

/** Private-use characters that stand for a formula while Markdown is read. */
const [open, close] = ['\uE000', '\uE001'];

const literally = (text: string): string => `<pre><code>${escaped(text)}</code></pre>\n`;

function formulaHtml(tex: string, display: boolean): string {
  try {
    // The page's policy forbids inline styles; media/webview.css does what Temml's would.
    return temml.renderToString(tex, { displayMode: display, throwOnError: false, annotate: false }).replace(/ style="[^"]*"/g, '');
  } catch {
    // Braces in braces, until the stack is full.
    return `<code>${escaped(tex)}</code>`;
  }
}

/**
 * @param markdown a page's body or a chapter of the story
 * @returns HTML; formulas that do not parse (the content check refuses them) show as their TeX, what no parser can read as it is
 */
export function pageHtml(markdown: string): string {
  if (isTooDeep(markdown)) return literally(markdown);
  const formulas: string[] = [];
  const text = replaceFormulas(markdown, ({ tex, display }) => {
    formulas.push(formulaHtml(tex, display));
    return `${open}${formulas.length - 1}${close}`;
  });
  let html: string;
  try {
    html = marked.parse(text, { async: false });
  } catch {
    return literally(markdown);
  }
  return html
    .replace(new RegExp(`<p>${open}(\\d+)${close}</p>`, 'g'), (_, index: string) => `<div class="formula" tabindex="0">${formulas[Number(index)]}</div>`)
    .replace(new RegExp(`${open}(\\d+)${close}`, 'g'), (_, index: string) => formulas[Number(index)] ?? '');
}
