// Reads JSON with comments and trailing commas into settings with places, in one pass and without building a tree.
// Knows no key by name.
import { visit } from 'jsonc-parser';
import type { Scalar, Setting, Source } from './source.ts';

/** Configurations are shallow; what lies deeper (vocabularies, merges) is no setting. */
const deepest = 3;
/** A root may be as wide as it likes; an object with more keys than this holds data, not settings. */
const widest = 2000;
const longestList = 5000;

interface OpenList {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly items: Scalar[];
}

/** @returns the settings of a JSON document; `complete` is false when it has any error besides comments and trailing commas */
export function readJson(text: string, fileName: string): Source {
  const settings = new Map<string, Setting>();
  let complete = true;
  let key: { readonly path: string; readonly start: number; readonly end: number } | undefined;
  // Of the objects that are open: their paths, and how many keys each has had.
  const prefixes: string[] = [];
  const sizes: number[] = [];
  let list: OpenList | undefined;
  let nestedInList = 0;

  const isTooWide = (): boolean => prefixes.length > 1 && (sizes.at(-1) ?? 0) > widest;
  const keep = (setting: Setting): void => {
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    if (!isTooWide()) settings.set(setting.path, setting);
  };
  const read = (value: Scalar, end: number): void => {
    if (list) {
      if (nestedInList === 0 && list.items.length < longestList) list.items.push(value);
    } else if (key) {
      keep({ path: key.path, value, start: key.start, end: key.end, valueEnd: end });
      key = undefined;
    }
  };

  visit(
    text,
    {
      onObjectBegin: () => {
        if (list) nestedInList += 1;
        else {
          if (key) keep({ path: key.path, value: undefined, start: key.start, end: key.end, valueEnd: key.end });
          const isInside = prefixes.length < deepest && !isTooWide();
          prefixes.push(key?.path ?? '');
          sizes.push(0);
          key = undefined;
          return isInside;
        }
        return false;
      },
      onObjectEnd: () => {
        if (list) nestedInList -= 1;
        else {
          prefixes.pop();
          sizes.pop();
        }
      },
      onObjectProperty: (name, offset, length) => {
        if (list) return;
        const prefix = prefixes.at(-1) ?? '';
        key = { path: prefix === '' ? name : `${prefix}.${name}`, start: offset, end: offset + length };
      },
      onArrayBegin: () => {
        if (list) nestedInList += 1;
        else if (key) list = { ...key, items: [] };
        else nestedInList += 1;
        return true;
      },
      onArrayEnd: () => {
        if (nestedInList > 0) nestedInList -= 1;
        else if (list) {
          keep({ path: list.path, value: list.items, start: list.start, end: list.end, valueEnd: list.end });
          list = undefined;
          key = undefined;
        }
      },
      onLiteralValue: (value: Scalar, offset, length) => read(value, offset + length),
      onError: () => {
        complete = false;
      },
    },
    { allowTrailingComma: true, disallowComments: false },
  );
  const start = text.indexOf('{');
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return { kind: 'json', name, start: Math.max(start, 0), end: text.length, complete: complete && start >= 0, open: false, settings };
}
