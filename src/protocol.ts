// The messages between the host and the webview, and a guard for what comes in.
// A hidden view is healed by a whole snapshot, never by a delta.
import type { GlossaryData, Language, Slug } from './glossary/concept.ts';
import type { ModelSheet } from './glossary/decoder/unit.ts';

/** The names of the interface's words; in the words `{0}` stands for a number or a name. */
export const labelNames = [
  'search',
  'results',
  'noResults',
  'noResultsHint',
  'didYouMean',
  'filters',
  'clearFilters',
  'shelf',
  'level',
  'chapterFilter',
  'home',
  'follow',
  'pin',
  'copyLink',
  'linkCopied',
  'openInEditor',
  'back',
  'forward',
  'textLanguage',
  'both',
  'story',
  'storyLead',
  'continueStory',
  'chapter',
  'timeline',
  'problemRemoved',
  'inThisFile',
  'noneInFile',
  'noFile',
  'recent',
  'shelves',
  'thatName',
  'requires',
  'related',
  'contrast',
  'symbols',
  'sources',
  'previous',
  'next',
  'nextInFile',
  'inThisWorkspace',
  'copy',
  'copied',
  'first',
  'working',
  'deep',
  'damaged',
] as const;

/** The same of the model sheet. */
export const sheetLabelNames = [
  'title',
  'gone',
  'unknownFamily',
  'parts',
  'part',
  'parameters',
  'share',
  'memory',
  'weights',
  'cache',
  'context',
  'batch',
  'sum',
  'fits',
  'accelerator',
  'needed',
  'fitsHint',
  'results',
  'formula',
  'leavesOut',
  'assumptions',
  'copy',
] as const;

export type SheetLabels = Readonly<Record<(typeof sheetLabelNames)[number], string>>;
export type Labels = Readonly<Record<(typeof labelNames)[number], string>> & { readonly language: Language; readonly sheet: SheetLabels };

/** Where the view is: what history, links and restored state hold. */
export type Place =
  | { readonly view: 'home' }
  | { readonly view: 'story'; readonly chapter: number }
  | { readonly view: 'shelf'; readonly shelf: string }
  | { readonly view: 'concept'; readonly slug: Slug; readonly symbol?: string }
  /** The sheet of the `unit`-th configuration of a document, by its URI. */
  | { readonly view: 'model'; readonly document: string; readonly unit: number };

/** A concept of the active editor and how often it occurs there. */
export interface FileConcept {
  readonly slug: Slug;
  readonly count: number;
}

/** Everything that the host knows and the view shows. */
export interface Snapshot {
  /** Languages to show, the preferred one first. */
  readonly languages: readonly [Language, ...Language[]];
  /** What buttons and headings say, in the language of VS Code's own labels. */
  readonly labels: Labels;
  /** The active editor's concepts, most specific first; absent where no editor is open. */
  readonly file?: { readonly name: string; readonly concepts: readonly FileConcept[] };
  /** The configuration that the view watches, if it is still there. */
  readonly model?: { readonly document: string; readonly unit: number; readonly name: string; readonly sheet: ModelSheet };
  /** Whether there is a folder to survey. */
  readonly hasFolder: boolean;
  /** Whether the view is an editor tab already. */
  readonly inEditor: boolean;
}

/** What the document itself holds, so that its first picture waits for nobody; the snapshot that follows `ready` heals it. */
export interface FirstPicture {
  readonly snapshot: Snapshot;
  readonly outline: GlossaryData;
}

export type ToWebview =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  /** `followed`: the cursor went there, nobody asked; a pinned view stays. */
  | { readonly type: 'show'; readonly place: Place; readonly followed?: boolean }
  | { readonly type: 'step'; readonly by: 1 | -1 };

export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'openSource'; readonly url: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'chooseLanguage'; readonly language: Language | 'both' }
  | { readonly type: 'findInFile'; readonly slug: Slug }
  | { readonly type: 'findInWorkspace'; readonly slug: Slug }
  /** The view shows this configuration from now on, and wants to follow its edits. */
  | { readonly type: 'watchModel'; readonly document: string; readonly unit: number }
  | { readonly type: 'copyLink'; readonly slug: Slug }
  | { readonly type: 'openInEditor'; readonly place: Place }
  | { readonly type: 'follow'; readonly on: boolean }
  /** Whether the keyboard is in the view: VS Code does not say so of a webview that was clicked into. */
  | { readonly type: 'focus'; readonly on: boolean }
  /** What an editor tab shows now. */
  | { readonly type: 'title'; readonly text: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isShortText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

const isUnit = (value: Record<string, unknown>): value is { document: string; unit: number } =>
  isShortText(value['document'], 5000) && Number.isInteger(value['unit']) && (value['unit'] as number) >= 0;

/** The message, if it is one that the webview may send; anything else is undefined and ignored by the caller. */
export function fromWebview(value: unknown): FromWebview | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'openSource':
      return isShortText(value['url'], 2000) && /^https:\/\//.test(value['url']) ? { type: 'openSource', url: value['url'] } : undefined;
    case 'copy':
      return isShortText(value['text'], 100_000) ? { type: 'copy', text: value['text'] } : undefined;
    case 'chooseLanguage': {
      const language = value['language'];
      return language === 'en' || language === 'zh-cn' || language === 'both' ? { type: 'chooseLanguage', language } : undefined;
    }
    case 'findInFile':
    case 'findInWorkspace':
    case 'copyLink':
      return isShortText(value['slug'], 100) ? { type: value['type'], slug: value['slug'] } : undefined;
    case 'watchModel':
      return isUnit(value) ? { type: 'watchModel', document: value.document, unit: value.unit } : undefined;
    case 'openInEditor': {
      const place = placeFrom(value['place']);
      return place ? { type: 'openInEditor', place } : undefined;
    }
    case 'title':
      return isShortText(value['text'], 200) ? { type: 'title', text: value['text'] } : undefined;
    case 'follow':
    case 'focus':
      return typeof value['on'] === 'boolean' ? { type: value['type'], on: value['on'] } : undefined;
    default:
      return undefined;
  }
}

/** The place, if it is one: state of an older version or a stranger's message may hold anything. */
export function placeFrom(value: unknown): Place | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['view']) {
    case 'home':
      return { view: 'home' };
    case 'story':
      return Number.isInteger(value['chapter']) ? { view: 'story', chapter: value['chapter'] as number } : undefined;
    case 'shelf':
      return isShortText(value['shelf'], 100) ? { view: 'shelf', shelf: value['shelf'] } : undefined;
    case 'concept':
      if (!isShortText(value['slug'], 100)) return undefined;
      return isShortText(value['symbol'], 200) ? { view: 'concept', slug: value['slug'], symbol: value['symbol'] } : { view: 'concept', slug: value['slug'] };
    case 'model':
      return isUnit(value) ? { view: 'model', document: value.document, unit: value.unit } : undefined;
    default:
      return undefined;
  }
}

/** The snapshot, if it has what drawing needs: our own host sends whole ones, but anything may arrive as a message. */
export function snapshotFrom(value: unknown): Snapshot | undefined {
  if (!isRecord(value) || !isLabels(value['labels']) || !Array.isArray(value['languages'])) return undefined;
  const [first, ...rest] = value['languages'].filter((language): language is Language => language === 'en' || language === 'zh-cn');
  if (!first) return undefined;
  const file = isRecord(value['file']) && isShortText(value['file']['name'], 10_000) && Array.isArray(value['file']['concepts']) ? value['file'] : undefined;
  const concepts = (file?.['concepts'] as unknown[] | undefined)?.flatMap((each): FileConcept[] =>
    isRecord(each) && isShortText(each['slug'], 100) && typeof each['count'] === 'number' ? [{ slug: each['slug'], count: each['count'] }] : [],
  );
  return {
    languages: [first, ...rest],
    labels: value['labels'],
    hasFolder: value['hasFolder'] === true,
    inEditor: value['inEditor'] === true,
    ...(file && concepts ? { file: { name: file['name'] as string, concepts } } : {}),
    ...(isModel(value['model']) ? { model: value['model'] } : {}),
  };
}

const holds = (value: unknown, names: readonly string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => isShortText(value[name], 1000));
const isLabels = (value: unknown): value is Labels =>
  holds(value, labelNames) && holds(value['sheet'], sheetLabelNames) && (value['language'] === 'en' || value['language'] === 'zh-cn');

/** The lists of a sheet, over which its view runs. */
const sheetLists = ['problems', 'parts', 'accelerators', 'rows', 'leavesOut', 'assumptions'] as const satisfies readonly (keyof ModelSheet)[];

function isModel(value: unknown): value is NonNullable<Snapshot['model']> {
  if (!isRecord(value) || !isUnit(value) || !isShortText((value as Record<string, unknown>)['name'], 10_000)) return false;
  const { sheet } = value as Record<string, unknown>;
  return isRecord(sheet) && isRecord(sheet['title']) && sheetLists.every((list) => Array.isArray(sheet[list]));
}
