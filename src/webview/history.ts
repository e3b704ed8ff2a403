// Where the reader is and has been: a list of places with a cursor, scroll positions, what was read and how far
// the story got. Survives hiding, reload and restart through the host's state; holds nothing else.
import { type Place, placeFrom } from '../protocol.ts';
import { host } from './host.ts';

interface Entry {
  readonly place: Place;
  scroll: number;
}

const mostEntries = 100;
const mostRecent = 8;

export class History {
  #entries: Entry[] = [{ place: { view: 'home' }, scroll: 0 }];
  #at = 0;
  #recent: string[] = [];
  #chapter = 1;
  query = '';
  /** How the dials of the model sheet stand: format, context, sequences, bits of the cache. */
  dials: Readonly<Record<string, string | number>> = {};

  constructor() {
    const saved = host.getState();
    if (typeof saved !== 'object' || saved === null) return;
    const { entries, at, recent, chapter, query, dials } = saved as Record<string, unknown>;
    if (Array.isArray(entries)) {
      const known = entries.flatMap((entry: unknown): Entry[] => {
        const { place, scroll } = (entry ?? {}) as Record<string, unknown>;
        const read = placeFrom(place);
        return read ? [{ place: read, scroll: typeof scroll === 'number' && Number.isFinite(scroll) ? scroll : 0 }] : [];
      });
      if (known.length > 0) {
        this.#entries = known.slice(-mostEntries);
        this.#at = Number.isInteger(at) ? Math.min(Math.max(at as number, 0), this.#entries.length - 1) : this.#entries.length - 1;
      }
    }
    if (Array.isArray(recent)) this.#recent = recent.filter((slug): slug is string => typeof slug === 'string').slice(0, mostRecent);
    if (Number.isInteger(chapter)) this.#chapter = chapter as number;
    if (typeof query === 'string') this.query = query.slice(0, 200);
    if (typeof dials === 'object' && dials !== null) {
      this.dials = Object.fromEntries(Object.entries(dials).filter(([, value]) => typeof value === 'string' || Number.isFinite(value)));
    }
  }

  get place(): Place {
    return this.#entries[this.#at]?.place ?? { view: 'home' };
  }
  get scroll(): number {
    return this.#entries[this.#at]?.scroll ?? 0;
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

  go(place: Place): void {
    if (JSON.stringify(place) !== JSON.stringify(this.place)) {
      this.#entries = [...this.#entries.slice(0, this.#at + 1), { place, scroll: 0 }].slice(-mostEntries);
      this.#at = this.#entries.length - 1;
    }
    if (place.view === 'concept') this.#recent = [place.slug, ...this.#recent.filter((slug) => slug !== place.slug)].slice(0, mostRecent);
    if (place.view === 'story') this.#chapter = place.chapter;
    this.query = '';
    this.save();
  }

  step(by: 1 | -1): void {
    this.#at = Math.min(Math.max(this.#at + by, 0), this.#entries.length - 1);
    this.query = '';
    this.save();
  }

  scrolled(to: number): void {
    const entry = this.#entries[this.#at];
    if (entry) entry.scroll = to;
    this.save();
  }

  save(): void {
    host.setState({ entries: this.#entries, at: this.#at, recent: this.#recent, chapter: this.#chapter, query: this.query, dials: this.dials });
  }
}
