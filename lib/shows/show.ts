/** A show: the facts about it and the log of what became of it. Its status is derived from them, never stored. */

import type { CalendarDate, Day } from './calendar-date';
import type { TimelineEvent } from './timeline-event';

export const SHOW_KINDS = [
  'scripted',
  'animation',
  'anthology',
  'children',
  'competition',
  'documentary',
  'game',
  'news',
  'reality',
  'soap',
  'talk',
  'variety',
] as const;
export type ShowKind = (typeof SHOW_KINDS)[number];

export type Alias = {
  name: string;
  /** `short`: a form readers use (GoT, SVU); `former`: a title it once bore; `local`: its title in another market or language. */
  form: 'short' | 'former' | 'local' | 'full';
  /** When the name was in use; open where absent. */
  from?: CalendarDate;
  to?: CalendarDate;
};

export type ShowPlatform = {
  /** The id of a platform. */
  platform: string;
  from?: CalendarDate;
  to?: CalendarDate;
};

export type Season = {
  number: number;
  /** Absent while not announced. */
  premiere?: CalendarDate;
  /** The day its last episode came out or is announced for; absent while not known. */
  finale?: CalendarDate;
  episodes?: number;
};

export type ExternalIds = {
  imdb?: string;
  tmdb?: number;
  tvmaze?: number;
  thetvdb?: number;
  wikidata?: string;
};

export type Show = {
  /** Assigned once, never recomputed, whatever becomes of title and year. */
  id: string;
  /** Ids of records that were merged into this one. */
  formerIds?: string[];
  title: string;
  aliases?: Alias[];
  kind: ShowKind;
  /** True where it was made as a complete story; a `category_changed` event ends that. */
  limited?: boolean;
  platforms: ShowPlatform[];
  /** ISO 3166 codes, the leading country first. */
  countries: string[];
  /** Absent for a show that was ordered but has not premiered. */
  premiere?: CalendarDate;
  /** When its last episode came out, where it is over. */
  end?: CalendarDate;
  /** How many seasons there are, where they are not listed one by one. */
  seasonCount?: number;
  seasons?: Season[];
  creators?: string[];
  cast?: string[];
  ids?: ExternalIds;
  /** Where the facts come from: keys of the table in docs/sources. */
  origin: string[];
  /** The last day up to which someone looked for news of it, or null if nobody did. Editing never moves it. */
  checkedTo: Day | null;
  /** True where the log holds every order, renewal, ending, move and hiatus up to `checkedTo`. */
  complete?: boolean;
  /** In order of time; two events of one day in the order they happened. */
  events?: TimelineEvent[];
};
