// The glossary in the sidebar: serves the webview, tells it what the host knows, and lands every
// command and hover link on a page. Holds no state that a reload would lose.
import {
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  Uri,
  commands as vscodeCommands,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import type { Documents } from '../documents.ts';
import type { Slug } from '../glossary/concept.ts';
import { sourceUrl } from '../glossary/glossary.ts';
import { labels } from '../labels.ts';
import type { LibraryLoader } from '../library.ts';
import { changeSetting, commands, shownLanguages, views } from '../manifest.ts';
import { type FileConcept, type FromWebview, fromWebview, type Place, type ToWebview } from '../protocol.ts';

function nonce(): string {
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page that holds the app. Everything but our own files is forbidden; styles of elements go through the CSSOM. */
function pageHtml(webview: Webview, extension: Uri): string {
  const url = (...path: string[]): string => webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString();
  const once = nonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${once}'`,
    `style-src ${webview.cspSource}`,
    `connect-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${shownLanguages()[0] === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LLM Gloss</title>
<link rel="stylesheet" href="${url('media', 'webview.css')}">
<link rel="stylesheet" href="${url('media', 'diagram.css')}">
</head>
<body data-content="${url('dist', 'content')}">
<div id="app"></div>
<script nonce="${once}" src="${url('dist', 'webview.js')}"></script>
</body>
</html>`;
}

class Sidebar implements WebviewViewProvider {
  readonly #extension: Uri;
  readonly #library: LibraryLoader;
  readonly #documents: Documents;
  #view: WebviewView | undefined;
  #ready = false;
  /** What to show once the view says that it is ready. */
  #pending: Place | undefined;

  constructor(extension: Uri, library: LibraryLoader, documents: Documents) {
    this.#extension = extension;
    this.#library = library;
    this.#documents = documents;
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    this.#ready = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(this.#extension, 'dist'), Uri.joinPath(this.#extension, 'media')] };
    view.webview.html = pageHtml(view.webview, this.#extension);
    const subscriptions = Disposable.from(
      view.webview.onDidReceiveMessage((message: unknown) => {
        const known = fromWebview(message);
        if (known) void this.#receive(known);
      }),
      view.onDidChangeVisibility(() => {
        // A hidden view's page is thrown away; the one that comes back says `ready` again.
        if (!view.visible) this.#ready = false;
      }),
    );
    view.onDidDispose(() => {
      subscriptions.dispose();
      this.#view = undefined;
      this.#ready = false;
    });
  }

  /** Opens the view at a place. */
  async show(place: Place): Promise<void> {
    if (this.#view?.visible && this.#ready) {
      this.#post({ type: 'show', place });
      this.#view.show(false);
      return;
    }
    this.#pending = place;
    await vscodeCommands.executeCommand(`${views.glossary}.focus`);
  }

  /** Sends the whole snapshot again: after `ready`, and whenever something in it has changed. */
  async refresh(): Promise<void> {
    if (!this.#view || !this.#ready) return;
    const file = await this.#fileConcepts();
    this.#post({
      type: 'snapshot',
      snapshot: { languages: shownLanguages(), labels: labels(), ...(file ? { file } : {}) },
    });
  }

  #post(message: ToWebview): void {
    void this.#view?.webview.postMessage(message).then(undefined, () => undefined);
  }

  async #fileConcepts(): Promise<{ name: string; concepts: readonly FileConcept[] } | undefined> {
    const document = window.activeTextEditor?.document;
    if (!document) return undefined;
    const counts = new Map<Slug, number>();
    for (const { finding } of await this.#documents.findAll(document)) {
      const slug = finding.senses[0]?.slug;
      if (slug) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    const level = (slug: Slug): number => ['deep', 'working', 'first'].indexOf(this.#library.current?.glossary.get(slug)?.level ?? 'first');
    const concepts = [...counts].map(([slug, count]) => ({ slug, count })).sort((a, b) => level(a.slug) - level(b.slug) || b.count - a.count);
    return { name: workspace.asRelativePath(document.uri), concepts };
  }

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.#ready = true;
        await this.refresh();
        const place = this.#pending;
        this.#pending = undefined;
        if (place) this.#post({ type: 'show', place });
        return;
      }
      case 'openSource': {
        // Only what our own pages cite may open: the webview cannot send anybody anywhere else.
        const library = await this.#library.loadQuietly();
        const cited = library?.glossary.concepts.some(({ sources }) => sources.some((source) => sourceUrl(source) === message.url));
        if (cited) await env.openExternal(Uri.parse(message.url));
        return;
      }
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'chooseLanguage':
        await changeSetting('language', message.language);
        return;
      case 'findInFile':
        await vscodeCommands.executeCommand(commands.nextConcept, message.slug);
        return;
    }
  }
}

export function registerSidebar(context: ExtensionContext, library: LibraryLoader, documents: Documents): Disposable {
  const sidebar = new Sidebar(context.extensionUri, library, documents);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void sidebar.refresh(), 300);
  };
  return Disposable.from(
    window.registerWebviewViewProvider(views.glossary, sidebar),
    window.onDidChangeActiveTextEditor(refreshSoon),
    documents.onDidChange((document) => {
      if (document === window.activeTextEditor?.document) refreshSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('llmGloss')) refreshSoon();
    }),
    new Disposable(() => clearTimeout(timer)),
    vscodeCommands.registerCommand(commands.showGlossary, () => sidebar.show({ view: 'home' })),
    vscodeCommands.registerCommand(commands.showConcept, async (slug: unknown, symbol: unknown) => {
      const loaded = await library.loadOrTell();
      if (!loaded) return;
      if (typeof slug !== 'string' || !loaded.glossary.get(slug)) {
        const lookUp = l10n.t('Look Up...');
        const query = typeof slug === 'string' ? slug.slice(0, 100) : '';
        const chosen = await window.showWarningMessage(l10n.t('LLM Gloss has no concept “{0}”.', query), lookUp);
        if (chosen === lookUp) await vscodeCommands.executeCommand(commands.lookUp, query.replaceAll('-', ' '));
        return;
      }
      await sidebar.show(typeof symbol === 'string' ? { view: 'concept', slug, symbol } : { view: 'concept', slug });
    }),
    vscodeCommands.registerCommand(commands.randomConcept, async () => {
      const loaded = await library.loadOrTell();
      const concepts = loaded?.glossary.concepts ?? [];
      const concept = concepts[Math.floor(Math.random() * concepts.length)];
      if (concept) await sidebar.show({ view: 'concept', slug: concept.slug });
    }),
  );
}
