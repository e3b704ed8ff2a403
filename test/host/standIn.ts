// Serves the app to a plain browser: the same document, policy and bundle as in VS Code, with a stand-in for the host
// that answers its messages. Themes are colours that a real VS Code gave (test/host/themes.json).
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import type { Language } from '../../src/glossary/concept.ts';
import { decode } from '../../src/glossary/decoder/decode.ts';
import type { Labels, Snapshot } from '../../src/protocol.ts';
import { type Assets, assetFiles, webviewHtml } from '../../src/webviewHtml.ts';
import { root } from './install.ts';

export const themes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;
export type Theme = (typeof themes)[number];

/** The classes by which VS Code tells a webview its theme's kind. */
const kinds: Readonly<Record<Theme, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  highContrast: 'vscode-high-contrast',
  highContrastLight: 'vscode-high-contrast vscode-high-contrast-light',
};
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

export interface AppOptions {
  readonly theme?: Theme;
  /** Language of the explanations. */
  readonly language?: Language | 'both';
  /** Language of the labels. */
  readonly labels?: Language;
}

export interface StandIn {
  readonly port: number;
  /** The address of the app in a theme and language. */
  app(options?: AppOptions): string;
  /** Tells every open app to load itself anew. */
  reload(): void;
  stop(): Promise<void>;
}

/** The labels as the extension makes them, with VS Code's part played by the bundle of translations. */
async function labelsIn(language: Language): Promise<Labels> {
  const bundle: unknown = language === 'en' ? {} : JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.zh-cn.json'), 'utf8'));
  const standIn = `const bundle = ${JSON.stringify(bundle)};
    export const env = { language: '${language}' };
    export const l10n = { t: (text, ...values) => values.reduce((all, value, index) => all.replace('{' + index + '}', value), bundle[text] ?? text) };`;
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'labels.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'vscode',
        setup(builder) {
          builder.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stand-in' }));
          builder.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({ contents: standIn }));
        },
      },
    ],
  });
  const module = (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`)) as { labels(): Labels };
  return module.labels();
}

/** The model that the stand-in's host has open. */
const modelFile = 'samples/llama/config.json';
export const modelPlace = { view: 'model', document: `file:///${modelFile}`, unit: 0 } as const;
const model = (): Snapshot['model'] => {
  const sheet = decode(readFileSync(join(root, modelFile), 'utf8'), modelFile, 'json')?.units[0]?.sheet();
  return sheet && { document: modelPlace.document, unit: modelPlace.unit, name: modelFile, sheet };
};

const readAssets = (): Assets => {
  const read = (files: readonly string[]): string => files.map((file) => readFileSync(join(root, file), 'utf8')).join('');
  return { script: read(assetFiles.script), styles: read(assetFiles.styles) };
};

const languagesOf = (language: Language | 'both'): Snapshot['languages'] => (language === 'both' ? ['en', 'zh-cn'] : [language]);

/** Runs in the page before the app: colours, and answers to the app's messages. What was sent is kept in `sent`. */
const script = (snapshot: Snapshot, theme: Theme, colours: Readonly<Record<string, string>>): string => `
  document.body.className = ${JSON.stringify(kinds[theme])};
  for (const [name, value] of Object.entries(${JSON.stringify(colours)})) document.documentElement.style.setProperty(name, value);
  document.body.style.background = 'var(--vscode-sideBar-background)';
  let snapshot = ${JSON.stringify(snapshot)};
  window.sent = [];
  const tell = (message) => window.postMessage(message, '*');
  window.addEventListener('llmGloss.message', ({ detail }) => {
    window.sent.push(detail);
    if (detail.type === 'ready') tell({ type: 'snapshot', snapshot });
    if (detail.type === 'chooseLanguage') tell({ type: 'snapshot', snapshot: (snapshot = { ...snapshot, languages: detail.language === 'both' ? ['en', 'zh-cn'] : [detail.language] }) });
    if (detail.type === 'watchModel') void fetch('/model').then((response) => response.json()).then((model) => tell({ type: 'snapshot', snapshot: (snapshot = { ...snapshot, model }) }));
    if (detail.type === 'openSource' && detail.url.startsWith('https://')) window.open(detail.url, '_blank', 'noopener');
    if (detail.type === 'copy') void navigator.clipboard?.writeText(detail.text).catch(() => undefined);
  });
  if (new URLSearchParams(location.search).has('live')) new EventSource('/live').addEventListener('message', () => location.reload());
`;

export async function startStandIn(): Promise<StandIn> {
  const labels: Readonly<Record<Language, Labels>> = { en: await labelsIn('en'), 'zh-cn': await labelsIn('zh-cn') };
  const colours = JSON.parse(readFileSync(join(root, 'test', 'host', 'themes.json'), 'utf8')) as Record<Theme, Record<string, string>>;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    if (pathname === '/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    if (pathname === '/app') {
      const theme = themes.find((each) => each === searchParams.get('theme')) ?? 'light';
      const chosen = searchParams.get('language');
      const language = chosen === 'zh-cn' || chosen === 'both' ? chosen : 'en';
      const snapshot: Snapshot = {
        languages: languagesOf(language),
        labels: labels[searchParams.get('labels') === 'zh-cn' ? 'zh-cn' : 'en'],
        hasFolder: true,
        inEditor: false,
        file: {
          name: 'samples/classifier.py',
          concepts: ['lstm', 'gru', 'attention', 'embedding'].map((slug, index) => ({ slug, count: 7 - index })),
        },
      };
      const nonce = 'standIn';
      const html = webviewHtml({ language: languagesOf(language)[0], nonce, source: "'self'", content: '/dist/content', assets: readAssets() });
      return send('text/html', html.replace('<div id="app">', `<script nonce="${nonce}">${script(snapshot, theme, colours[theme])}</script>\n<div id="app">`));
    }
    if (pathname === '/model') return send('application/json', JSON.stringify(model()));
    if (pathname === '/') return send('text/html', overview(searchParams));
    const path = normalize(pathname).replace(/^[/\\]+/, '');
    if (!/^dist[/\\]content[/\\]/.test(path)) return void response.writeHead(404).end();
    try {
      send(types[extname(path)] ?? 'application/octet-stream', readFileSync(join(root, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    app: (options = {}) => `http://127.0.0.1:${port}/app?${new URLSearchParams({ ...options })}`,
    reload() {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** All themes side by side; `?width=240&language=both&labels=zh-cn` changes how. */
function overview(options: URLSearchParams): string {
  const width = Number(options.get('width') ?? 320) || 320;
  const query = (theme: Theme): string =>
    new URLSearchParams({ live: '', theme, language: options.get('language') ?? 'en', labels: options.get('labels') ?? 'en' })
      .toString()
      .replaceAll('&', '&amp;');
  return `<!DOCTYPE html><meta charset="utf-8"><title>LLM Gloss</title>
<style>body { margin: 0; display: flex; gap: 4px; background: #888; } iframe { border: 0; height: 100vh; flex: none; }</style>
${themes.map((theme) => `<iframe title="${theme}" width="${width}" src="/app?${query(theme)}"></iframe>`).join('\n')}`;
}
