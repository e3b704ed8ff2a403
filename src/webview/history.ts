// Where the reader is and has been: a list of places with a cursor, what was typed and how far one had scrolled at each,
// what was read and how far the story got. Survives hiding, reload and restart through the host's state; holds nothing else.
import { type Level, levels } from '../glossary/concept.ts';
import { type Place, placeFrom } from '../protocol.ts';
import { host } from './host.ts';

/** Which concepts a search may answer with. */
export interface Filters {
  readonly shelf?: string;
  readonly level?: Level;
  readonly chapter?: number;
}

interface Entry {
  readonly place: Place;
  scroll: number;
  query: string;
  filters: Filters;
  /** The cursor led here: the next place it leads to takes this one's. */
  readonly followed: boolean;
}

const mostEntries = 100;
const mostRecent = 8;
const longestQuery = 200;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPlainText = (value: unknown): value is string => typeof value === 'string';

function filtersFrom(value: unknown): Filters {
  if (!isRecord(value)) return {};
  const level = levels.find((each) => each === value['level']);
  return {
    ...(isPlainText(value['shelf']) ? { shelf: value['shelf'].slice(0, 100) } : {}),
    ...(level ? { level } : {}),
    ...(Number.isInteger(value['chapter']) ? { chapter: value['chapter'] as number } : {}),
  };
}

/** An entry of saved state, if it is one: the state may be an older version's. */
function entryFrom(value: unknown): Entry[] {
  if (!isRecord(value)) return [];
  const { scroll, query, filters, followed } = value;
  const place = placeFrom(value['place']);
  if (!place) return [];
  return [
    {
      place,
      scroll: typeof scroll === 'number' && Number.isFinite(scroll) ? scroll : 0,
      query: isPlainText(query) ? query.slice(0, longestQuery) : '',
      filters: filtersFrom(filters),
      followed: followed === true,
    },
  ];
}

const entryOf = (place: Place, followed = false): Entry => ({ place, scroll: 0, query: '', filters: {}, followed });

export class History {
  #entries: Entry[] = [entryOf({ view: 'home' })];
  #at = 0;
  #recent: string[] = [];
  #chapter = 1;
  /** How the dials of the model sheet stand: format, context, sequences, bits of the cache. */
  dials: Readonly<Record<string, string | number>> = {};
  /** Whether the view follows the editor's cursor, and whether it stays where it is in spite of that. */
  follows = false;
  pinned = false;

  constructor() {
    const saved = host.getState();
    if (!isRecord(saved)) return;
    const { entries, at, recent, chapter, follows, pinned, dials } = saved;
    if (Array.isArray(entries)) {
      const known = entries.flatMap(entryFrom).slice(-mostEntries);
      if (known.length > 0) {
        this.#entries = known;
        this.#at = Number.isInteger(at) ? Math.min(Math.max(at as number, 0), known.length - 1) : known.length - 1;
      }
    }
    if (Array.isArray(recent)) this.#recent = recent.filter(isPlainText).slice(0, mostRecent);
    if (Number.isInteger(chapter)) this.#chapter = chapter as number;
    if (isRecord(dials)) {
      this.dials = Object.fromEntries(
        Object.entries(dials).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || Number.isFinite(entry[1])),
      );
    }
    this.follows = follows === true;
    this.pinned = pinned === true;
  }

  get #entry(): Entry {
    return this.#entries[this.#at] ?? entryOf({ view: 'home' });
  }
  get place(): Place {
    return this.#entry.place;
  }
  get scroll(): number {
    return this.#entry.scroll;
  }
  get query(): string {
    return this.#entry.query;
  }
  set query(typed: string) {
    this.#entry.query = typed.slice(0, longestQuery);
    this.save();
  }
  get filters(): Filters {
    return this.#entry.filters;
  }
  set filters(chosen: Filters) {
    this.#entry.filters = chosen;
    this.save();
  }
  /** Whether answers stand where the place would. */
  get isSearching(): boolean {
    return this.query.trim() !== '' || Object.keys(this.filters).length > 0;
  }
  get recent(): readonly string[] {
    return this.#recent;
  }
  /** The chapter of the story that was opened last, from 1. */
  get chapter(): number {
    return this.#chapter;
  }
  get canGoBack(): boolean {
    return this.#at > 0;
  }
  get canGoForward(): boolean {
    return this.#at < this.#entries.length - 1;
  }

  /** @param followed whether the cursor leads there, not the reader */
  go(place: Place, followed = false): void {
    if (JSON.stringify(place) !== JSON.stringify(this.place) || this.isSearching) {
      const kept = this.#entries.slice(0, this.#at + (followed && this.#entry.followed ? 0 : 1));
      this.#entries = [...kept, entryOf(place, followed)].slice(-mostEntries);
      this.#at = this.#entries.length - 1;
    }
    if (place.view === 'concept') this.#recent = [place.slug, ...this.#recent.filter((slug) => slug !== place.slug)].slice(0, mostRecent);
    if (place.view === 'story') this.#chapter = place.chapter;
    this.save();
  }

  step(by: 1 | -1): void {
    this.#at = Math.min(Math.max(this.#at + by, 0), this.#entries.length - 1);
    this.save();
  }

  scrolled(to: number): void {
    this.#entry.scroll = to;
    this.save();
  }

  save(): void {
    host.setState({
      entries: this.#entries,
      at: this.#at,
      recent: this.#recent,
      chapter: this.#chapter,
      follows: this.follows,
      pinned: this.pinned,
      dials: this.dials,
    });
  }
}
