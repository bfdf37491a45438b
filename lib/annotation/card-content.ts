/** What a card shows of a show or platform: facts and messages, ready to be set by a component. */

import type { CalendarDate, Day } from '@/lib/shows/calendar-date';
import type { Message } from '@/lib/shows/message';
import type { Status } from '@/lib/shows/status';
import type { Certainty, EventType, Source } from '@/lib/shows/timeline-event';

export type CardEvent = {
  date: CalendarDate;
  day: Day;
  type: EventType;
  sentence: Message;
  certainty: Certainty;
  source: Source | null;
  /** False where nobody has read a source for it: marked "Not verified". */
  verified: boolean;
  derived: boolean;
  note: string | null;
};

/** How what is known stands to what the article says or said. */
export type Comparison =
  | { form: 'none' }
  | { form: 'since'; sentence: Message; source: Source | null }
  | { form: 'newer'; sentence: Message }
  | { form: 'differs'; article: Message; known: Message };

export type ShowCard = {
  kind: 'show';
  id: string;
  title: string;
  /** First and last year; `to` is null while it goes on or is not known. */
  years: { from: number | null; to: number | null };
  platforms: string[];
  limited: boolean;
  status: Status;
  asOf: boolean;
  stillAiring: boolean;
  verified: boolean;
  /** In a word or two, true on any later day. */
  word: Message;
  sentence: Message;
  /** Who says so; null where nobody was read for it. */
  source: Source | null;
  /** What was true on the article's date, where it differs. */
  whenWritten: { status: Status; sentence: Message } | null;
  comparison: Comparison;
  articleDate: CalendarDate | null;
  knownTo: Day | null;
  seasons: { number: number; premiere: CalendarDate | null; finale: CalendarDate | null; episodes: number | null }[];
  events: CardEvent[];
  evidence: Message[];
  confidence: number | null;
  tie: { id: string; title: string; year: number | null }[];
  followed: boolean;
};

export type PlatformCard = {
  kind: 'platform';
  id: string;
  name: string;
  /** The name the article used or that it bore at the article's date, where it differs from the present one. */
  formerly: string | null;
  names: { name: string; from: CalendarDate | null; to: CalendarDate | null }[];
  parent: string | null;
  /** Decisions of the last twelve months, the newest first. */
  decisions: { id: string; title: string; date: CalendarDate; sentence: Message }[];
  /** Shows of this platform in the dataset, by present status. */
  counts: Partial<Record<Status, number>>;
};

export type CardContent = ShowCard | PlatformCard;
