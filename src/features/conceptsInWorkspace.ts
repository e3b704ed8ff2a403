// The concepts of a whole workspace: a survey with progress that can be given up, then a list to choose from, down to the place in a file.
import {
  Disposable,
  env,
  extensions,
  l10n,
  ProgressLocation,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  ThemeIcon,
  Uri,
  commands as vscodeCommands,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { bothNames } from '../glossary/glossary.ts';
import type { Library, LibraryLoader } from '../library.ts';
import { commands, exclusions, modeOf, shownLanguages } from '../manifest.ts';
import { limits, type Reason, type Root, type Survey, type Surveyed, type Surveyor } from '../survey/survey.ts';

/** In the language of VS Code, which need not be the system's. */
const grouped = (count: number): string => count.toLocaleString(env.language);

interface LanguageContribution {
  readonly id?: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
}

/** Patterns of the files of some languages, as extensions and the user say: a file that is not open has no language yet. */
function patternsOf(languageIds: readonly string[]): string[] {
  const contributed = extensions.all.flatMap(({ packageJSON }): LanguageContribution[] => packageJSON?.contributes?.languages ?? []);
  const names = contributed
    .filter(({ id }) => id !== undefined && languageIds.includes(id))
    .flatMap(({ extensions: endings = [], filenames = [] }) => [...endings.map((ending) => `*${ending}`), ...filenames]);
  const associations = Object.entries(workspace.getConfiguration('files').get<Record<string, string>>('associations') ?? {});
  // On the web we are not told what other extensions contribute; most ids are endings too.
  return [...names, ...languageIds.map((id) => `*.${id}`), ...associations.filter(([, id]) => languageIds.includes(id)).map(([pattern]) => pattern)].map(
    (name) => `**/${name}`,
  );
}

/** @param asPath by its path on the disk, not by its URI */
function rootOf({ uri }: WorkspaceFolder, asPath: boolean): Root {
  const globsOf = (section: string): string[] =>
    Object.entries(workspace.getConfiguration(section, uri).get<Record<string, unknown>>('exclude') ?? {}).flatMap(([glob, on]) => (on === true ? [glob] : []));
  const { languages, globs } = exclusions(uri);
  return {
    folder: (asPath ? uri.fsPath.replaceAll('\\', '/') : uri.toString()).replace(/\/$/, ''),
    exclude: [...globsOf('files'), ...globsOf('search')],
    excludePaths: [...globs, ...patternsOf(languages)],
    readsIgnoreFiles: workspace.getConfiguration('search', uri).get('useIgnoreFiles') !== false,
  };
}

/** A scheme has two letters at least: `c:/` is a path. */
const uriOf = (file: string): Uri => (/^[a-z][\w+.-]+:/i.test(file) ? Uri.parse(file) : Uri.file(file));

interface Item extends QuickPickItem {
  /** What is done with it; without one the list stays. */
  readonly choose?: () => void;
  readonly slug?: string;
}

const bookButton = () => ({ iconPath: new ThemeIcon('book'), tooltip: l10n.t('Show Concept') });

/** Shows a list; `back` leads to where it came from. */
function pick(title: string, placeholder: string, items: readonly Item[], back?: () => void): void {
  const picker = window.createQuickPick<Item>();
  Object.assign(picker, { title, placeholder, items, matchOnDescription: true, matchOnDetail: true, buttons: back ? [QuickInputButtons.Back] : [] });
  picker.onDidAccept(() => {
    const choose = picker.activeItems[0]?.choose;
    if (!choose) return;
    picker.hide();
    choose();
  });
  picker.onDidTriggerButton(() => {
    picker.hide();
    back?.();
  });
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    void vscodeCommands.executeCommand(commands.showConcept, item.slug);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

const reasons = (): Readonly<Record<Reason, string>> => ({
  binary: l10n.t('not text'),
  large: l10n.t('larger than {0} MB', limits.bytes / 1e6),
  unreadable: l10n.t('cannot be read'),
  limit: l10n.t('beyond the limit of {0} files', grouped(limits.files)),
});

function showSkipped({ skipped }: Survey, back: () => void): void {
  const items = skipped.flatMap(({ reason, count, files }): Item[] => [
    { label: `${reasons()[reason]} · ${grouped(count)}`, kind: QuickPickItemKind.Separator },
    ...files.map((file): Item => {
      const label = workspace.asRelativePath(uriOf(file));
      return { label, choose: () => void vscodeCommands.executeCommand('vscode.open', uriOf(file)) };
    }),
  ]);
  pick(l10n.t('Skipped files'), '', items, back);
}

function showPlaces(name: string, { slug, files, places }: Surveyed, back: () => void): void {
  const items = places.map(({ file, count, line, character }): Item => {
    const uri = uriOf(file);
    const path = workspace.asRelativePath(uri);
    const at = path.lastIndexOf('/') + 1;
    return {
      label: path.slice(at),
      description: [path.slice(0, at - 1), l10n.t('line {0}', line + 1), `${count}×`].filter(Boolean).join(' · '),
      iconPath: new ThemeIcon('file'),
      buttons: [bookButton()],
      slug,
      choose: () => void vscodeCommands.executeCommand('vscode.open', uri, { selection: new Range(line, character, line, character) }),
    };
  });
  const more = files - places.length;
  if (more > 0) items.push({ label: l10n.t('{0} more files', grouped(more)), iconPath: new ThemeIcon('ellipsis') });
  pick(name, l10n.t('A file, to open where the concept stands first'), items, back);
}

function showConcepts(library: Library, survey: Survey): void {
  const [language] = shownLanguages();
  const again = (): void => showConcepts(library, survey);
  const items = survey.concepts.flatMap((surveyed): Item[] => {
    const concept = library.glossary.get(surveyed.slug);
    if (!concept) return [];
    const [name = concept.slug, other] = bothNames(concept, language);
    const paths = surveyed.places.slice(0, 3).map(({ file }) => workspace.asRelativePath(uriOf(file)));
    return [
      {
        label: name,
        description: [other, l10n.t('{0} places, {1} files', grouped(surveyed.count), grouped(surveyed.files))].filter(Boolean).join(' · '),
        detail: paths.join(', '),
        buttons: [bookButton()],
        slug: concept.slug,
        choose: () => showPlaces(name, surveyed, again),
      },
    ];
  });
  if (survey.skipped.length > 0) {
    items.push({
      label: l10n.t('Skipped files'),
      description: survey.skipped.map(({ reason, count }) => `${grouped(count)} ${reasons()[reason]}`).join(' · '),
      iconPath: new ThemeIcon('info'),
      choose: () => showSkipped(survey, again),
    });
  }
  const title = l10n.t('{0} concepts in {1} files', grouped(survey.concepts.length), grouped(survey.files));
  pick(title, l10n.t('A concept, to see the files that have it'), items);
}

/** @param onDisk surveys folders on a disk, where the host can; `anywhere` surveys all others */
export function registerConceptsInWorkspace(library: LibraryLoader, anywhere: Surveyor, onDisk?: Surveyor): Disposable {
  let running: AbortController | undefined;
  /** @param slug the concept whose places are wanted; all of them, if none is named */
  const run = async (slug?: unknown): Promise<Survey | undefined> => {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      void window.showInformationMessage(l10n.t('LLM Gloss: open a folder to see its concepts.'));
      return undefined;
    }
    const loaded = await library.loadOrTell();
    if (!loaded) return undefined;
    running?.abort();
    const abort = new AbortController();
    running = abort;
    const disk = folders.every(({ uri }) => uri.scheme === 'file') ? onDisk : undefined;
    const surveyor = disk ?? anywhere;
    const roots = folders.map((folder) => rootOf(folder, disk !== undefined));
    const options = { location: ProgressLocation.Notification, title: l10n.t('LLM Gloss: looking for concepts'), cancellable: true };
    try {
      const survey = await window.withProgress(options, async (progress, token) => {
        token.onCancellationRequested(() => abort.abort());
        const tell = (done: number, total: number): void => progress.report({ message: l10n.t('{0} of {1} files', grouped(done), grouped(total)) });
        return surveyor.survey(roots, modeOf(), tell, abort.signal);
      });
      if (!survey || abort.signal.aborted) return undefined;
      const [wanted, surveyed] = [loaded.glossary.get(String(slug)), survey.concepts.find((each) => each.slug === slug)];
      if (wanted) {
        const name = bothNames(wanted, shownLanguages()[0])[0] ?? wanted.slug;
        if (surveyed) showPlaces(name, surveyed, () => showConcepts(loaded, survey));
        else void window.showInformationMessage(l10n.t('LLM Gloss: {0} is in none of {1} files.', name, grouped(survey.files)));
      } else if (survey.concepts.length === 0 && survey.skipped.length === 0) {
        void window.showInformationMessage(l10n.t('LLM Gloss: no known concept in {0} files.', grouped(survey.files)));
      } else showConcepts(loaded, survey);
      return survey;
    } catch (error) {
      void window.showErrorMessage(l10n.t('LLM Gloss cannot read this workspace. ({0})', error instanceof Error ? error.message : String(error)));
      return undefined;
    } finally {
      if (running === abort) running = undefined;
    }
  };
  return Disposable.from(
    vscodeCommands.registerCommand(commands.inThisWorkspace, run),
    new Disposable(() => running?.abort()),
    new Disposable(() => anywhere.dispose()),
    new Disposable(() => onDisk?.dispose()),
  );
}
