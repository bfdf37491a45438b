/** The statuses a show can have, and the one table that says what each event makes of each status. */

import type { EventType } from './timeline-event';

export const STATUSES = [
  'unknown',
  'ordered',
  'airing',
  'pending',
  'bubble',
  'renewed',
  'hiatus',
  'final_season',
  'ended',
  'cancelled',
  'unrenewed',
  'saved',
  'revived',
  'limited',
  'shelved',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * What an event leads to: a status; `same`; or a question that only the seasons answer:
 * `at_season_start` (is a further season ordered? is this the last?), `at_season_end`, `at_finale`, `at_last_season`
 * (is it still to come, or was it said once it was over?).
 */
export type Outcome = Status | 'same' | 'at_season_start' | 'at_season_end' | 'at_finale' | 'at_last_season';

type Row = {
  /** The outcome from every status that is not named below. */
  leadsTo: Outcome;
  /** Statuses from which it leads elsewhere. */
  except?: Partial<Record<Status, Outcome>>;
  /** Statuses that this event cannot follow; validation reports it, the status still moves. */
  never?: readonly Status[];
};

const OVER: readonly Status[] = ['cancelled', 'unrenewed', 'ended', 'shelved'];
const GOING_ON: readonly Status[] = ['ordered', 'airing', 'pending', 'renewed', 'final_season', 'saved', 'revived'];

/** The transition table. A withdrawn or stopped show stays so while its last episodes come out. */
export const TRANSITIONS: Record<EventType, Row> = {
  announced: { leadsTo: 'same' },
  pilot_ordered: { leadsTo: 'same' },
  series_ordered: { leadsTo: 'ordered', never: ['airing', 'renewed', 'pending', 'ended', 'cancelled'] },
  premiered: { leadsTo: 'at_season_start', except: { cancelled: 'same', unrenewed: 'same', final_season: 'same' } },
  season_started: { leadsTo: 'at_season_start', except: { cancelled: 'same', unrenewed: 'same' } },
  season_ended: { leadsTo: 'at_season_end', except: { cancelled: 'same', unrenewed: 'same', shelved: 'same' } },
  midseason_break: { leadsTo: 'same', never: OVER },
  episode_order_changed: { leadsTo: 'same' },
  renewed: { leadsTo: 'renewed', except: { final_season: 'same' }, never: OVER },
  final_season_announced: { leadsTo: 'at_last_season', except: { ended: 'ended' }, never: ['cancelled', 'unrenewed'] },
  final_season_reversed: { leadsTo: 'renewed', never: ['cancelled', 'unrenewed', 'limited', 'unknown'] },
  cancelled: { leadsTo: 'cancelled', never: ['ended', 'cancelled', 'limited'] },
  renewal_reversed: { leadsTo: 'unrenewed', never: ['ended', 'cancelled', 'limited', 'unknown'] },
  shopped: { leadsTo: 'same' },
  saved: { leadsTo: 'saved', never: GOING_ON },
  moved: { leadsTo: 'same', never: ['shelved'] },
  co_producer_left: { leadsTo: 'same' },
  hiatus_started: { leadsTo: 'hiatus', never: OVER },
  delayed: { leadsTo: 'same' },
  removed_from_platform: { leadsTo: 'same' },
  returned_to_platform: { leadsTo: 'same' },
  shelved: { leadsTo: 'shelved', except: { cancelled: 'cancelled' } },
  finale: { leadsTo: 'at_finale' },
  revived: { leadsTo: 'revived', never: ['ordered', 'airing', 'renewed', 'final_season', 'saved'] },
  spinoff_ordered: { leadsTo: 'same' },
  retitled: { leadsTo: 'same' },
  category_changed: { leadsTo: 'same', except: { limited: 'pending' } },
  forecast: { leadsTo: 'same', except: { pending: 'bubble' } },
  correction: { leadsTo: 'same' },
};

/** What `event` leads to from `status`, and whether the order of things is possible at all. */
export function transition(status: Status, event: EventType): { outcome: Outcome; possible: boolean } {
  const row = TRANSITIONS[event];
  return { outcome: row.except?.[status] ?? row.leadsTo, possible: !(row.never ?? []).includes(status) };
}

/** Statuses that hurt when they are false, and the ending that rests on one of them. */
const NEEDS_SOURCE: ReadonlySet<Status> = new Set(['cancelled', 'unrenewed', 'shelved', 'final_season', 'ended']);

/** Whether a badge may say a status: what hurts when it is false is said only where someone read that it was decided. */
export function mayBeSaid({ status, verified }: { status: Status; verified: boolean }): boolean {
  return status !== 'unknown' && (verified || !NEEDS_SOURCE.has(status));
}
