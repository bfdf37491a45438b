/** A platform: the network, channel or streaming service that shows belong to, and the names it has borne. */

import { type CalendarDate, type Day, firstDay, lastDay } from './calendar-date';

export const PLATFORM_KINDS = ['broadcast', 'cable', 'premium', 'streaming', 'public', 'syndication'] as const;
export type PlatformKind = (typeof PLATFORM_KINDS)[number];

/**
 * How much a text must say before a word counts as the platform:
 * - `plain`: the name alone (Netflix, AMC+);
 * - `capital`: only as written, with its capitals (Showtime, Syfy against "showtime");
 * - `context`: a person, an animal or a shop has the same name, so television must be spoken of nearby (Fox, Max, Bravo, Amazon).
 */
export const NAME_RULES = ['plain', 'capital', 'context'] as const;
export type NameRule = (typeof NAME_RULES)[number];

export type PlatformName = {
  name: string;
  rule: NameRule;
  /** The first and last day the name was in use; open where absent. */
  from?: CalendarDate;
  to?: CalendarDate;
};

export type Platform = {
  /** Assigned once, never recomputed. */
  id: string;
  /** Every name a text may use, the present one first. */
  names: [PlatformName, ...PlatformName[]];
  kind: PlatformKind;
  /** The id of the platform it is a part of, or null. */
  parent: string | null;
  /** ISO 3166 code of its home, or null for a service without one. */
  country: string | null;
  /** The first and last day of its existence; open where absent. */
  from?: CalendarDate;
  to?: CalendarDate;
};

/** The name a platform goes by today. */
export function presentName(platform: Platform): string {
  return platform.names[0].name;
}

/** The name a platform went by on that day, else the present one. Only the present name and dated ones count: an undated one is a spelling. */
export function nameAt(platform: Platform, day: Day): string {
  const [present, ...others] = platform.names;
  const borne = [present, ...others.filter(({ from, to }) => from !== undefined || to !== undefined)];
  const then = borne.find(
    ({ from, to }) => (from === undefined || firstDay(from) <= day) && (to === undefined || lastDay(to) >= day),
  );
  return (then ?? present).name;
}
