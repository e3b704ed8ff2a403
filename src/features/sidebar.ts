// The glossary in the sidebar and in editor tabs: serves the webviews, tells them what the host knows, and lands every
// command, link and hover on a page. Holds no state that a reload would lose.
import {
  Disposable,
  env,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  commands as vscodeCommands,
  type Webview,
  type WebviewPanel,
  type WebviewPanelSerializer,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import type { Configurations } from '../configurations.ts';
import type { Documents } from '../documents.ts';
import type { GlossaryData } from '../glossary/concept.ts';
import { sourceUrl } from '../glossary/glossary.ts';
import { outlineOf } from '../glossary/outline.ts';
import { labels } from '../labels.ts';
import type { LibraryLoader } from '../library.ts';
import { changeSetting, commands, extensionId, modeOf, shownLanguages, views } from '../manifest.ts';
import { type FileConcept, type FirstPicture, type FromWebview, fromWebview, type Place, type Snapshot, type ToWebview } from '../protocol.ts';
import { type Assets, assetFiles, webviewHtml } from '../webviewHtml.ts';

function nonce(): string {
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const contentOf = (extension: Uri): Uri => Uri.joinPath(extension, 'dist', 'content');

async function readAssets(extension: Uri): Promise<Assets> {
  const read = async (files: readonly string[]): Promise<string> => {
    const texts = await Promise.all(files.map((file) => workspace.fs.readFile(Uri.joinPath(extension, file))));
    return texts.map((text) => new TextDecoder().decode(text)).join('');
  };
  const [script, styles] = await Promise.all([read(assetFiles.script), read(assetFiles.styles)]);
  return { script, styles };
}

/** The type of our editor tabs, by which VS Code brings them back after a restart. */
const tabType = 'llmGloss.page';

/** What keybindings ask: whether the keyboard is in a page of ours. */
const focusContext = 'llmGloss.hasFocus';

/** A configuration of an open document. */
interface Watched {
  readonly document: string;
  readonly unit: number;
}

/** What a pane asks of the sidebar. */
interface Keeper {
  readonly extension: Uri;
  assets(): Promise<Assets>;
  snapshot(watched: Watched | undefined): Promise<Snapshot>;
  /** The glossary's outline, once the glossary is there. */
  outline(): GlossaryData | undefined;
  receive(message: FromWebview): Promise<void>;
}

/** One webview, wherever it stands, and what it is told. */
class Pane {
  readonly webview: Webview;
  readonly #keeper: Keeper;
  readonly #subscription: Disposable;
  #last: Snapshot | undefined;
  /** Numbers of the snapshots that were asked for and told last. */
  #asked = 0;
  #told = 0;
  #ready = false;
  #isDisposed = false;
  /** What to show once the page says that it is ready. */
  #pending: Place | undefined;
  follows = false;
  /** The configuration whose sheet the page shows. */
  watched: Watched | undefined;
  /** Whether the keyboard is in the page. */
  hasFocus = false;
  onFocus: () => void = () => undefined;
  /** Told what the page shows. */
  onTitle: (title: string) => void = () => undefined;

  constructor(webview: Webview, keeper: Keeper) {
    this.webview = webview;
    this.#keeper = keeper;
    webview.options = { enableScripts: true, localResourceRoots: [contentOf(keeper.extension)] };
    this.#subscription = webview.onDidReceiveMessage((message: unknown) => {
      const known = fromWebview(message);
      if (known?.type === 'ready') void this.#start();
      else if (known?.type === 'follow') this.follows = known.on;
      else if (known?.type === 'focus') this.#focus(known.on);
      else if (known?.type === 'title') this.onTitle(known.text);
      else if (known?.type === 'watchModel') {
        this.watched = { document: known.document, unit: known.unit };
        void this.refresh();
      } else if (known) {
        // Settings that cannot be written, for one.
        keeper.receive(known).catch((error: unknown) => void window.showErrorMessage(error instanceof Error ? error.message : String(error)));
      }
    });
    void this.#open();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscription.dispose();
    this.#leave();
  }

  /** Puts the document there. */
  async #open(first?: FirstPicture): Promise<void> {
    try {
      const assets = await this.#keeper.assets();
      if (this.#isDisposed) return;
      const { webview } = this;
      const content = webview.asWebviewUri(contentOf(this.#keeper.extension)).toString();
      webview.html = webviewHtml({ language: shownLanguages()[0], nonce: nonce(), source: webview.cspSource, content, assets, first });
    } catch {
      if (!this.#isDisposed) this.webview.html = `<p>${labels().damaged}</p>`;
    }
  }

  /** A hidden page is thrown away; the one that comes back begins with what this one knew, and says `ready` again. */
  hidden(): void {
    this.#leave();
    const [snapshot, outline] = [this.#last, this.#keeper.outline()];
    if (snapshot && outline) void this.#open({ snapshot, outline });
  }

  #leave(): void {
    this.#ready = false;
    this.#focus(false);
  }

  #focus(on: boolean): void {
    this.hasFocus = on;
    this.onFocus();
  }

  /** Sends the whole snapshot again: after `ready`, and whenever something in it has changed. */
  async refresh(): Promise<void> {
    if (!this.#ready) return;
    const asked = ++this.#asked;
    const snapshot = await this.#keeper.snapshot(this.watched);
    // One that was asked for later may have been quicker.
    if (asked < this.#told) return;
    this.#told = asked;
    this.#last = snapshot;
    this.post({ type: 'snapshot', snapshot });
  }

  show(place: Place): void {
    if (this.#ready) this.post({ type: 'show', place });
    else this.#pending = place;
  }

  post(message: ToWebview): void {
    if (this.#ready) void this.webview.postMessage(message).then(undefined, () => undefined);
  }

  async #start(): Promise<void> {
    this.#ready = true;
    await this.refresh();
    const place = this.#pending;
    this.#pending = undefined;
    if (place) this.post({ type: 'show', place });
  }
}

class Sidebar implements WebviewViewProvider, WebviewPanelSerializer {
  readonly #extension: Uri;
  readonly #library: LibraryLoader;
  readonly #documents: Documents;
  readonly #configurations: Configurations;
  #view: WebviewView | undefined;
  #pane: Pane | undefined;
  readonly #tabs = new Map<WebviewPanel, Pane>();
  /** What to show once there is a view. */
  #pending: Place | undefined;
  #outline: GlossaryData | undefined;
  #assets: Promise<Assets> | undefined;

  constructor(extension: Uri, library: LibraryLoader, documents: Documents, configurations: Configurations) {
    this.#extension = extension;
    this.#library = library;
    this.#documents = documents;
    this.#configurations = configurations;
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    const pane = new Pane(view.webview, this.#keeper(false));
    pane.onFocus = () => this.#tellFocus();
    this.#pane = pane;
    if (this.#pending) pane.show(this.#pending);
    this.#pending = undefined;
    view.onDidChangeVisibility(() => {
      if (!view.visible) pane.hidden();
    });
    view.onDidDispose(() => {
      pane.dispose();
      if (this.#view === view) [this.#view, this.#pane] = [undefined, undefined];
    });
  }

  #keeper(inEditor: boolean): Keeper {
    return {
      extension: this.#extension,
      assets: () => {
        this.#assets ??= readAssets(this.#extension);
        this.#assets.catch(() => {
          this.#assets = undefined;
        });
        return this.#assets;
      },
      snapshot: (watched) => this.#snapshot(inEditor, watched),
      outline: () => {
        const data = this.#library.current?.glossary.data;
        if (data) this.#outline ??= outlineOf(data);
        return this.#outline;
      },
      receive: (message) => this.#receive(message),
    };
  }

  /** Whether a pane shows a sheet of this document. */
  watches(document: TextDocument): boolean {
    const uri = document.uri.toString();
    return this.#panes.some(({ watched }) => watched?.document === uri);
  }

  /** Opens the view at a place. */
  async show(place: Place): Promise<void> {
    if (this.#view?.visible && this.#pane) {
      this.#pane.show(place);
      this.#view.show(false);
      return;
    }
    if (this.#pane) this.#pane.show(place);
    else this.#pending = place;
    await vscodeCommands.executeCommand(`${views.glossary}.focus`);
  }

  /** Opens an editor tab at a place. */
  openTab(place: Place): void {
    const panel = window.createWebviewPanel(tabType, 'LLM Gloss', ViewColumn.Active);
    this.#adopt(panel).show(place);
  }

  /** Brings a tab back after a restart; the page finds its place in its own state. */
  async deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    this.#adopt(panel);
  }

  #adopt(panel: WebviewPanel): Pane {
    panel.iconPath = Uri.joinPath(this.#extension, 'media', 'icon.svg');
    const pane = new Pane(panel.webview, this.#keeper(true));
    pane.onFocus = () => this.#tellFocus();
    pane.onTitle = (title) => {
      panel.title = title;
    };
    this.#tabs.set(panel, pane);
    panel.onDidChangeViewState(() => {
      if (!panel.visible) pane.hidden();
    });
    panel.onDidDispose(() => {
      pane.dispose();
      this.#tabs.delete(panel);
    });
    return pane;
  }

  /** Back or forward in the page that has the focus. */
  step(by: 1 | -1): void {
    (this.#panes.find(({ hasFocus }) => hasFocus) ?? this.#pane)?.post({ type: 'step', by });
  }

  /** Keys of ours go by this context. */
  #tellFocus(): void {
    void vscodeCommands.executeCommand(
      'setContext',
      focusContext,
      this.#panes.some(({ hasFocus }) => hasFocus),
    );
  }

  get #panes(): readonly Pane[] {
    return [...(this.#pane ? [this.#pane] : []), ...this.#tabs.values()];
  }

  async refresh(): Promise<void> {
    await Promise.all(this.#panes.map((pane) => pane.refresh()));
  }

  /** Shows the concept at the cursor in the panes that follow it. */
  async follow(editor: TextEditor): Promise<void> {
    const following = this.#panes.filter(({ follows }) => follows);
    const library = following.length > 0 ? await this.#library.loadQuietly() : undefined;
    if (!library || editor.document.isClosed || this.#documents.isExcluded(editor.document)) return;
    const { document, selection } = editor;
    const sense = this.#documents.findAt(library, document, selection.active, modeOf(document))?.finding.senses[0];
    if (!sense) return;
    const place: Place = { view: 'concept', slug: sense.slug, ...(sense.symbol ? { symbol: sense.symbol } : {}) };
    for (const pane of following) pane.post({ type: 'show', place, followed: true });
  }

  async #snapshot(inEditor: boolean, watched: Watched | undefined): Promise<Snapshot> {
    const [file, model] = await Promise.all([this.#fileConcepts(), this.#model(watched)]);
    const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
    return { languages: shownLanguages(), labels: labels(), hasFolder, inEditor, ...(file ? { file } : {}), ...(model ? { model } : {}) };
  }

  async #fileConcepts(): Promise<{ name: string; concepts: readonly FileConcept[] } | undefined> {
    const document = window.activeTextEditor?.document;
    if (!document) return undefined;
    const concepts = (await this.#documents.concepts(document)).map(({ concept, ranges }) => ({ slug: concept.slug, count: ranges.length }));
    return { name: workspace.asRelativePath(document.uri), concepts };
  }

  /** The sheet of the watched configuration, if its document is open and still holds it. */
  async #model(watched: Watched | undefined): Promise<Snapshot['model']> {
    const document = watched && workspace.textDocuments.find(({ uri }) => uri.toString() === watched.document);
    const unit = document && (await this.#configurations.of(document))?.units[watched.unit];
    return unit && { ...watched, name: workspace.asRelativePath(document.uri), sheet: unit.sheet() };
  }

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
      case 'follow':
      case 'focus':
      case 'title':
      case 'watchModel':
        // The pane's own.
        return;
      case 'openSource': {
        // Only what our own pages cite may open: the webview cannot send anybody anywhere else.
        const library = await this.#library.loadQuietly();
        const cited = library?.glossary.concepts.some(({ sources }) => sources.some((source) => sourceUrl(source) === message.url));
        const models = await Promise.all(this.#panes.map(({ watched }) => this.#model(watched)));
        const computedFrom = models.some((model) => model && [...model.sheet.rows, ...model.sheet.accelerators].some(({ source }) => source === message.url));
        if (cited || computedFrom) await env.openExternal(Uri.parse(message.url));
        return;
      }
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'chooseLanguage':
        await changeSetting('language', message.language);
        return;
      case 'copyLink':
        await env.clipboard.writeText(`${env.uriScheme}://${extensionId}/${message.slug}`);
        return;
      case 'openInEditor':
        this.openTab(message.place);
        return;
      case 'findInWorkspace':
        await vscodeCommands.executeCommand(commands.inThisWorkspace, message.slug);
        return;
      case 'findInFile':
        await vscodeCommands.executeCommand(commands.nextConcept, message.slug);
        return;
    }
  }
}

export function registerSidebar(extension: Uri, library: LibraryLoader, documents: Documents, configurations: Configurations): Disposable {
  const sidebar = new Sidebar(extension, library, documents, configurations);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void sidebar.refresh(), 300);
  };
  return Disposable.from(
    window.registerWebviewViewProvider(views.glossary, sidebar),
    window.registerWebviewPanelSerializer(tabType, sidebar),
    window.registerUriHandler({
      // A link from anywhere: only its path is read, and only as a concept's name.
      handleUri: ({ path }) => void vscodeCommands.executeCommand(commands.showConcept, path.slice(1)),
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(followTimer);
      followTimer = setTimeout(() => void sidebar.follow(textEditor), 150);
    }),
    window.onDidChangeActiveTextEditor(refreshSoon),
    documents.onDidChange((document) => {
      if (document === window.activeTextEditor?.document) refreshSoon();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (sidebar.watches(document)) refreshSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('llmGloss')) refreshSoon();
    }),
    new Disposable(() => {
      clearTimeout(timer);
      clearTimeout(followTimer);
    }),
    vscodeCommands.registerCommand(commands.back, () => sidebar.step(-1)),
    vscodeCommands.registerCommand(commands.forward, () => sidebar.step(1)),
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
    vscodeCommands.registerCommand(commands.showModelSheet, async (document: unknown, unit: unknown) => {
      if (typeof document === 'string' && Number.isInteger(unit)) return sidebar.show({ view: 'model', document, unit: unit as number });
      const editor = window.activeTextEditor;
      const decoded = editor && (await configurations.of(editor.document));
      if (!decoded) {
        await window.showInformationMessage(l10n.t('No model configuration in this file.'));
        return;
      }
      const here = decoded.unitAt(editor.document.offsetAt(editor.selection.active));
      await sidebar.show({ view: 'model', document: editor.document.uri.toString(), unit: here ? decoded.units.indexOf(here) : 0 });
    }),
    vscodeCommands.registerCommand(commands.randomConcept, async () => {
      const loaded = await library.loadOrTell();
      const concepts = loaded?.glossary.concepts ?? [];
      const concept = concepts[Math.floor(Math.random() * concepts.length)];
      if (concept) await sidebar.show({ view: 'concept', slug: concept.slug });
    }),
  );
}
