/** What a card shows of a show or platform: facts and messages, ready to be set by a component. */

import type { CalendarDate, Day } from '@/lib/shows/calendar-date';
import type { Message } from '@/lib/shows/message';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import type { SurvivalStep } from '@/lib/shows/survival';
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

/** A show by its name, to choose from. */
export type NamedShow = { id: string; title: string; year: number | null };

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
  tie: NamedShow[];
  /** The show the words were taken for before the reader said that it is this one. */
  insteadOf: NamedShow | null;
  followed: boolean;
};

/** What the worker knows of a platform; `tellPlatformCard` makes the card of it. */
export type PlatformFacts = {
  kind: 'platform';
  id: string;
  platform: Platform;
  /** Present names of all platforms by id. */
  names: Record<string, string>;
  /** Its shows that have a log. */
  shows: Show[];
  articleDate: CalendarDate | null;
  today: Day;
};

/** How shows fare that begin on a platform, from complete logs alone. */
export type PlatformRecord = {
  /** Shows that were counted. */
  shows: number;
  /** First seasons that were renewed, of those decided about (the first step of `survival`), with the 95 % interval of the share. */
  renewed: number;
  low: number;
  high: number;
  survival: SurvivalStep[];
};

/** A show of a platform as its card lists it. */
export type PlatformShow = { id: string; title: string; date: CalendarDate | null; sentence: Message };

export type PlatformCard = {
  name: string;
  /** The name the article used or that it bore at the article's date, where it differs from the present one. */
  formerly: string | null;
  names: { name: string; from: CalendarDate | null; to: CalendarDate | null }[];
  parent: string | null;
  /** Null where too little was decided to tell shares. */
  record: PlatformRecord | null;
  /** Decisions of the last twelve months, the newest first. */
  decisions: (PlatformShow & { date: CalendarDate; verified: boolean })[];
  /** Shows nobody has decided about, the longest waiting first, and those whose last season is announced or airing. */
  waiting: PlatformShow[];
  ending: PlatformShow[];
  /** Shows of this platform in the dataset, by present status. */
  counts: Partial<Record<Status, number>>;
};

export type CardContent = ShowCard | PlatformFacts;
