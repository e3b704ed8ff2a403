// What every view is given: the glossary, the host's snapshot, the history and the ways to move.

import type { Glossary } from '../glossary/glossary.ts';
import type { ConceptSearch } from '../glossary/search.ts';
import type { FromWebview, Labels, Place, Snapshot } from '../protocol.ts';
import type { Filters, History } from './history.ts';

export interface App {
  readonly glossary: Glossary;
  readonly snapshot: Snapshot;
  readonly labels: Labels;
  readonly history: History;
  readonly search: ConceptSearch;
  go(place: Place): void;
  /** Narrows the search. */
  filter(filters: Filters): void;
  post(message: FromWebview): void;
  /** Draws again, after a view's own state has changed. */
  redraw(): void;
  /** Says something to screen readers. */
  announce(text: string): void;
}

/** A label with its `{0}` filled in. */
export const fill = (label: string, value: string | number): string => label.replace('{0}', String(value));
