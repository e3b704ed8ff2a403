// The story's nouns: five chapters that retell where language models come from, and a timeline drawn to scale.
// Types only.
import type { Language, Slug } from './concept.ts';

export interface StoryChapter {
  readonly heading: string;
  /** Markdown with `concept:` links. */
  readonly text: string;
}

/** One idea on the timeline; the texts say which problem it removed. */
export interface TimelineEntry {
  readonly year: number;
  /** 0-11; left out where only the year matters. */
  readonly month?: number;
  readonly chapter: number;
  readonly concept: Slug;
  readonly label: Readonly<Record<Language, string>>;
  readonly removed: Readonly<Record<Language, string>>;
}

export interface Story {
  readonly chapters: Readonly<Record<Language, readonly StoryChapter[]>>;
  readonly timeline: readonly TimelineEntry[];
}
