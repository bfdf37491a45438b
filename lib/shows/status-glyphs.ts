/** The shape and the tone of each status and event: one table for tags, cards and lists, so that a reader learns them once. */

import type { Status } from './status';
import type { EventType } from './timeline-event';

/** What a colour means: `good` goes on, `ending` will end, `over` is complete, `stopped` was cut short, `waiting` is undecided. */
export type Tone = 'good' | 'ending' | 'over' | 'stopped' | 'waiting' | 'unknown';

export type Glyph = {
  /** An SVG path in a square of 10 by 10, to be filled by the even-odd rule; told apart by silhouette alone. */
  path: string;
  tone: Tone;
};

const CHECK = 'M1 5.3 2.6 3.7 4.2 5.3 7.9 1.6 9.5 3.2 4.2 8.5Z';
const PLAY = 'M2 .8 9 5 2 9.2Z';
const PLUS = 'M3.9 1H6.1V3.9H9V6.1H6.1V9H3.9V6.1H1V3.9H3.9Z';
const DOTS = 'M.4 3.8H2.8V6.2H.4ZM3.8 3.8H6.2V6.2H3.8ZM7.2 3.8H9.6V6.2H7.2Z';
const HALF = 'M5 .6A4.4 4.4 0 1 1 5 9.4 4.4 4.4 0 0 1 5 .6ZM5 2.2V7.8A2.8 2.8 0 0 0 5 2.2Z';
const PAUSE = 'M1.6 1H4.2V9H1.6ZM5.8 1H8.4V9H5.8Z';
const TO_END = 'M.8 1 6.6 5 .8 9ZM7 1H9.2V9H7Z';
const SQUARE = 'M1.4 1.4H8.6V8.6H1.4Z';
const CROSS = 'M2.5 1 5 3.5 7.5 1 9 2.5 6.5 5 9 7.5 7.5 9 5 6.5 2.5 9 1 7.5 3.5 5 1 2.5Z';
const TURNED = 'M4 .6V2.6H5.6A3.3 3.3 0 0 1 5.6 9.2H2.2V7.1H5.6A1.2 1.2 0 0 0 5.6 4.7H4V6.7L.6 3.65Z';
const RISE = 'M5 .6 9.2 5.2H6.5V9.4H3.5V5.2H.8Z';
const AGAIN = 'M5 .9A4.1 4.1 0 1 0 9.1 5H7.1A2.1 2.1 0 1 1 5 2.9V4.7L8.6 1.9 5 -.9Z';
const DIAMOND = 'M5 .4 9.6 5 5 9.6 .4 5Z';
const BAR = 'M.8 3.7H9.2V6.3H.8Z';
const RING = 'M5 .8A4.2 4.2 0 1 1 5 9.2 4.2 4.2 0 0 1 5 .8ZM5 2.3A2.7 2.7 0 1 0 5 7.7 2.7 2.7 0 0 0 5 2.3Z';
const DOT = 'M5 2.6A2.4 2.4 0 1 1 5 7.4 2.4 2.4 0 0 1 5 2.6Z';
const ASIDE = 'M.8 3.9H5V1.2L9.4 5 5 8.8V6.1H.8Z';

export const STATUS_GLYPHS: Record<Status, Glyph> = {
  unknown: { path: RING, tone: 'unknown' },
  ordered: { path: PLUS, tone: 'good' },
  airing: { path: PLAY, tone: 'good' },
  pending: { path: DOTS, tone: 'waiting' },
  bubble: { path: HALF, tone: 'waiting' },
  renewed: { path: CHECK, tone: 'good' },
  hiatus: { path: PAUSE, tone: 'waiting' },
  final_season: { path: TO_END, tone: 'ending' },
  ended: { path: SQUARE, tone: 'over' },
  cancelled: { path: CROSS, tone: 'stopped' },
  unrenewed: { path: TURNED, tone: 'stopped' },
  saved: { path: RISE, tone: 'good' },
  revived: { path: AGAIN, tone: 'good' },
  limited: { path: DIAMOND, tone: 'over' },
  shelved: { path: BAR, tone: 'stopped' },
};

const MINOR: Glyph = { path: DOT, tone: 'unknown' };

/** What leads to a status bears the status's shape; what changes none is a dot. */
const EVENT_GLYPHS: Partial<Record<EventType, Glyph>> = {
  series_ordered: STATUS_GLYPHS.ordered,
  premiered: STATUS_GLYPHS.airing,
  season_started: STATUS_GLYPHS.airing,
  finale: STATUS_GLYPHS.ended,
  renewed: STATUS_GLYPHS.renewed,
  final_season_announced: STATUS_GLYPHS.final_season,
  final_season_reversed: STATUS_GLYPHS.renewed,
  cancelled: STATUS_GLYPHS.cancelled,
  renewal_reversed: STATUS_GLYPHS.unrenewed,
  saved: STATUS_GLYPHS.saved,
  revived: STATUS_GLYPHS.revived,
  shelved: STATUS_GLYPHS.shelved,
  hiatus_started: STATUS_GLYPHS.hiatus,
  forecast: STATUS_GLYPHS.bubble,
  moved: { path: ASIDE, tone: 'waiting' },
  co_producer_left: { path: ASIDE, tone: 'unknown' },
};

/** Whether an event has a shape of its own: those are drawn on a timeline's picture, the rest only listed. */
export function hasOwnGlyph(type: EventType): boolean {
  return EVENT_GLYPHS[type] !== undefined;
}

/** The glyph of an event on a timeline. */
export function glyphOfEvent(type: EventType): Glyph {
  return EVENT_GLYPHS[type] ?? MINOR;
}
