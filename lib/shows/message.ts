/** What the core says: a key of the message catalogue and its parameters. Sentences are made at the edge, in the reader's language. */

import type catalogue from '@/assets/public/_locales/en/messages.json';
import type { CalendarDate } from './calendar-date';

/** Plural forms stand in the catalogue as `days_one`, `days_other`, …; the core names only the stem. */
type PluralSuffix = 'one' | 'other';
type CatalogueKey = keyof typeof catalogue;
export type PluralKey = CatalogueKey extends infer Key
  ? Key extends `${infer Stem}_${PluralSuffix}`
    ? Stem
    : never
  : never;
export type MessageKey = Exclude<CatalogueKey, `${PluralKey}_${PluralSuffix}`>;

export type Parameter =
  | string
  | { number: number }
  | { date: CalendarDate; form?: 'long' | 'month' | 'short' }
  /** "on 31 January 2020", "in January 2020", "since 2020", as precise as the date is. */
  | { when: CalendarDate; word?: 'on' | 'since' }
  | { count: number; of: PluralKey }
  | { seasons: number[]; form?: 'long' | 'short' }
  | Message;

export type Message = { key: MessageKey; parameters: Parameter[] };

export function message(key: MessageKey, ...parameters: Parameter[]): Message {
  return { key, parameters };
}
