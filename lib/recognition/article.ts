/** What recognition reads: an article as passages of text with what the page says about them, whatever page it came from. */

import type { CalendarDate } from '@/lib/shows/calendar-date';

export const PASSAGE_ROLES = [
  'headline',
  'subheading',
  'paragraph',
  'list',
  'quote',
  'caption',
  'byline',
  'note',
  'table',
] as const;
export type PassageRole = (typeof PASSAGE_ROLES)[number];

/** A stretch of a passage that the page sets apart. Offsets are UTF-16 code units into the passage's text. */
export type Mark = {
  kind: 'italic' | 'bold' | 'link';
  start: number;
  end: number;
};

/** A block of text read in one go: a paragraph, a heading, a caption, a list item. */
export type Passage = {
  text: string;
  role: PassageRole;
  marks: Mark[];
};

export type Article = {
  passages: Passage[];
  /** When it was published, as far as the page says. */
  date: CalendarDate | null;
  /** What the page says of itself: title, section, keywords, `about` of its JSON-LD. */
  headline: string | null;
  tags: string[];
  /** The host name of the page, where it has one. */
  site?: string;
};
