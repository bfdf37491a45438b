/** One dated thing that happened to a show, and who says so. */

import type { CalendarDate, Day } from './calendar-date';

export const EVENT_TYPES = [
  'announced',
  'pilot_ordered',
  'series_ordered',
  'premiered',
  'season_started',
  'season_ended',
  'midseason_break',
  'episode_order_changed',
  'renewed',
  'final_season_announced',
  'final_season_reversed',
  'cancelled',
  'renewal_reversed',
  'shopped',
  'saved',
  'moved',
  'co_producer_left',
  'hiatus_started',
  'delayed',
  'removed_from_platform',
  'returned_to_platform',
  'shelved',
  'finale',
  'revived',
  'spinoff_ordered',
  'retitled',
  'category_changed',
  'forecast',
  'correction',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** `official`: the commissioner or maker said it; `reported`: a named outlet did; `forecast`: an outlet's opinion, never a status. */
export const CERTAINTIES = ['official', 'reported', 'forecast'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export type Source = {
  url: string;
  publisher: string;
  published: CalendarDate | null;
};

export type TimelineEvent = {
  date: CalendarDate;
  type: EventType;
  /** The seasons it is about: the ones ordered, ended, withdrawn. */
  seasons?: number[];
  /** Ids of the platforms it leads away from and to. */
  from?: string;
  to?: string;
  /** ISO 3166 code where it holds for one region only. */
  region?: string;
  certainty: Certainty;
  /** A page that was read and names show and decision, else null. */
  source: Source | null;
  /** The day on which someone read the source, else null. */
  checked: Day | null;
  /** A few words of our own that the type cannot say. */
  note?: string;
  /** The date of an earlier event of the same type which this one corrects. */
  supersedes?: CalendarDate;
};
