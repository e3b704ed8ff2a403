// The ids that package.json declares, typed; a test checks them against the manifest both ways.
// The one place that reads settings, so that no feature spells a key.
import { type ConfigurationScope, env, Uri, workspace } from 'vscode';
import type { Language } from './glossary/concept.ts';
import type { Mode } from './glossary/matching/matcher.ts';

export const extensionId = 'llm-gloss.llm-gloss';

export const commands = {
  lookUp: 'llmGloss.lookUp',
  explain: 'llmGloss.explain',
  showConcept: 'llmGloss.showConcept',
  showGlossary: 'llmGloss.showGlossary',
  randomConcept: 'llmGloss.randomConcept',
  toggleHover: 'llmGloss.toggleHover',
  toggleHighlights: 'llmGloss.toggleHighlights',
  nextConcept: 'llmGloss.nextConcept',
  previousConcept: 'llmGloss.previousConcept',
  showModelSheet: 'llmGloss.showModelSheet',
  inThisWorkspace: 'llmGloss.inThisWorkspace',
  showFirstSteps: 'llmGloss.showFirstSteps',
  back: 'llmGloss.back',
  forward: 'llmGloss.forward',
} as const;

export const walkthrough = `${extensionId}#firstSteps`;

export const views = {
  glossary: 'llmGloss.glossary',
  inThisFile: 'llmGloss.inThisFile',
} as const;

/** Setting -> the values that it may have. */
export interface Settings {
  readonly 'hover.mode': 'confident' | 'eager' | 'off';
  readonly language: 'auto' | 'en' | 'zh-cn' | 'both';
  readonly highlights: 'off' | 'first' | 'all';
  readonly codeLens: boolean;
  readonly exclude: readonly string[];
}

export const settingDefaults: Settings = { 'hover.mode': 'confident', language: 'auto', highlights: 'off', codeLens: true, exclude: [] };

/** A setting's value for a document or a folder; a value of the wrong type counts as the default. */
export function setting<K extends keyof Settings>(key: K, scope?: ConfigurationScope): Settings[K] {
  const value = workspace.getConfiguration('llmGloss', scope).get<Settings[K]>(key);
  const fallback = settingDefaults[key];
  return value !== undefined && typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback) ? value : fallback;
}

/** How a document or a folder is searched by surfaces that hovers do not switch off. */
export const modeOf = (scope?: ConfigurationScope): Mode => (setting('hover.mode', scope) === 'eager' ? 'eager' : 'confident');

/** What the user wants silence in: languages by their ids, and files by globs of their whole paths. */
export function exclusions(scope: ConfigurationScope): { readonly languages: readonly string[]; readonly globs: readonly string[] } {
  const entries = setting('exclude', scope).filter((entry) => typeof entry === 'string');
  const isGlob = (entry: string): boolean => /[*/?{[]/.test(entry);
  return { languages: entries.filter((entry) => !isGlob(entry)), globs: entries.filter(isGlob) };
}

/** Sets a setting where it is set already, else for the user. */
export async function changeSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  const configuration = workspace.getConfiguration('llmGloss');
  const inWorkspace = configuration.inspect(key)?.workspaceValue !== undefined;
  await configuration.update(key, value, !inWorkspace);
}

/** What was switched off by `toggleSetting`, to be switched on again. */
const before: Partial<Settings> = {};

/**
 * Switches a setting off, or on again.
 * @param usual what on means for whoever had not switched it off
 * @returns what it is now
 */
export async function toggleSetting<K extends 'hover.mode' | 'highlights'>(key: K, usual: Settings[K]): Promise<Settings[K]> {
  const now = setting(key);
  const next = now === 'off' ? (before[key] ?? usual) : ('off' as Settings[K]);
  Object.assign(before, { [key]: now === 'off' ? undefined : now });
  await changeSetting(key, next);
  return next;
}

/** Languages to show, the preferred one first. */
export function shownLanguages(): readonly [Language, ...Language[]] {
  const own: Language = env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
  const chosen = setting('language');
  if (chosen === 'both') return own === 'en' ? ['en', 'zh-cn'] : ['zh-cn', 'en'];
  return [chosen === 'auto' ? own : chosen];
}

/** The command link that opens the sheet of a document's configuration, for trusted Markdown. */
export const sheetLink = (document: string, unit: number): Uri =>
  Uri.parse(`command:${commands.showModelSheet}?${encodeURIComponent(JSON.stringify([document, unit]))}`);

/** The command link that opens a concept, for trusted Markdown. */
export const conceptLink = (slug: string, symbol?: string): Uri =>
  Uri.parse(`command:${commands.showConcept}?${encodeURIComponent(JSON.stringify(symbol ? [slug, symbol] : [slug]))}`);
