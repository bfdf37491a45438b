/** Where everything on a show's timeline picture stands: dates in, coordinates out. */

import type { CardEvent, ShowCard } from '@/lib/annotation/card-content';
import {
  type CalendarDate,
  type Day,
  daysAfter,
  daysBetween,
  firstDay,
  lastDay,
  yearOf,
} from '@/lib/shows/calendar-date';
import { hasOwnGlyph } from '@/lib/shows/status-glyphs';

export type TimelineLayout = {
  width: number;
  height: number;
  /** Top of the row of seasons. */
  barTop: number;
  years: { x: number; year: number }[];
  bars: { number: number; x: number; width: number; labelled: boolean }[];
  marks: { x: number; y: number; event: CardEvent }[];
  /** Where the article's date and the edge of knowledge stand; null where unknown. */
  article: number | null;
  edge: number | null;
  /** Where the axis jumps over empty years; null where it does not. */
  gap: number | null;
};

type Facts = Pick<ShowCard, 'seasons' | 'events' | 'articleDate' | 'knownTo'>;

/** Height of the season row, of one lane of marks above it, of the years below it, and the smallest bar that is seen. */
export const BAR_HEIGHT = 16;
export const MARK_SIZE = 12;
const LANE = 17;
const LANES = 3;
const YEARS_HEIGHT = 18;
const MIN_BAR = 3;
const SIDE = 8;
/** A year's label is about 26 px wide at 11 px type. */
const YEAR_ROOM = 38;
/** Width of the stretch after a jump, with room for two lines. */
const TAIL = 46;
/** Empty time longer than this share of the whole is jumped over, or a short-lived show would shrink to a dot. */
const GAP_SHARE = 0.3;

/** The decisions among a card's events: what the seasons already draw is left out. */
export function decisionsOf(events: CardEvent[]): CardEvent[] {
  return events.filter((event) => !event.derived);
}

/** Lays a timeline out over `width` pixels; null where nothing about the show is dated. */
export function layOutTimeline(facts: Facts, width: number): TimelineLayout | null {
  const happenings = datesOf(facts);
  const first = happenings.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
  if (first === null) return null;
  const last = happenings.reduce((a, b) => (b > a ? b : a));
  const scale = scaleOver(first, last, lastsOf(facts, last), width);
  const marks = placeMarks(
    decisionsOf(facts.events).filter(({ type }) => hasOwnGlyph(type)),
    scale.at,
  );
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const barTop = lanes * LANE + 4;
  return {
    width,
    height: barTop + BAR_HEIGHT + YEARS_HEIGHT,
    barTop,
    years: yearTicks(first, last, scale.at),
    bars: facts.seasons.flatMap((season) => {
      if (season.premiere === null) return [];
      const x = scale.at(firstDay(season.premiere));
      const end = season.finale === null ? openEnd(season.premiere, facts.knownTo) : lastDay(season.finale);
      const bar = Math.max(MIN_BAR, scale.at(end) - x);
      return [{ number: season.number, x, width: bar, labelled: bar >= 6 * String(season.number).length + 3 }];
    }),
    marks: marks.map(({ x, lane, event }) => ({ x, y: barTop - 5 - MARK_SIZE / 2 - lane * LANE, event })),
    article: facts.articleDate === null ? null : scale.at(clamp(firstDay(facts.articleDate), first)),
    edge: facts.knownTo === null ? null : scale.at(clamp(facts.knownTo, first)),
    gap: scale.gap,
  };
}

function datesOf({ seasons, events }: Facts): Day[] {
  const seasonDays = seasons.flatMap(({ premiere, finale }) => [
    ...(premiere === null ? [] : [firstDay(premiere)]),
    ...(finale === null ? [] : [lastDay(finale)]),
  ]);
  return [...seasonDays, ...events.map(({ day }) => day)];
}

function lastsOf({ articleDate, knownTo }: Facts, last: Day): Day {
  const days = [last, knownTo, articleDate === null ? null : firstDay(articleDate)];
  return days.filter((day) => day !== null).reduce((a, b) => (b > a ? b : a));
}

/** A straight scale, or two: the show's own time, and a short stretch for what comes long after it. */
function scaleOver(first: Day, last: Day, end: Day, width: number) {
  const inner = width - 2 * SIDE;
  const whole = Math.max(daysBetween(first, end), 60);
  const empty = daysBetween(last, end);
  if (empty <= whole * GAP_SHARE) {
    // A little room after the end, so that what lies beyond our knowledge can be seen as such.
    const days = whole * 1.06;
    return { at: (day: Day) => SIDE + (daysBetween(first, day) / days) * inner, gap: null };
  }
  const main = inner - TAIL;
  const lived = Math.max(daysBetween(first, last), 1);
  const at = (day: Day) =>
    day <= last
      ? SIDE + (daysBetween(first, day) / lived) * (main - 12)
      : SIDE + main + (daysBetween(last, day) / empty) * (TAIL - 12);
  return { at, gap: SIDE + main - 3 };
}

/** A season without a finale goes on as far as we know, or for ten weeks: about one season of weekly episodes. */
function openEnd(premiere: CalendarDate, knownTo: Day | null): Day {
  const usual = daysAfter(lastDay(premiere), 70);
  return knownTo !== null && knownTo > lastDay(premiere) && knownTo < usual ? knownTo : usual;
}

function placeMarks(events: CardEvent[], at: (day: Day) => number) {
  const reached: number[] = Array.from({ length: LANES }, () => -Infinity);
  return events.map((event) => {
    const x = at(event.day);
    const free = reached.findIndex((right) => x - right >= MARK_SIZE + 2);
    const lane = free < 0 ? reached.indexOf(Math.min(...reached)) : free;
    const shown = free < 0 ? Math.min(x + MARK_SIZE / 2, reached[lane]! + MARK_SIZE + 1) : x;
    reached[lane] = shown;
    return { x: shown, lane, event };
  });
}

function yearTicks(first: Day, last: Day, at: (day: Day) => number) {
  const [from, to] = [yearOf(first), yearOf(last)];
  const perYear = Math.abs(at(`${from + 1}-01-01`) - at(`${from}-01-01`)) || 1;
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= YEAR_ROOM) ?? 100;
  const ticks: { x: number; year: number }[] = [];
  for (let year = from; year <= to; year++) {
    const x = at(clamp(`${year}-01-01`, first));
    const before = ticks.at(-1);
    if ((year === from || year % step === 0) && (before === undefined || x - before.x >= YEAR_ROOM)) {
      ticks.push({ x, year });
    }
  }
  return ticks;
}

function clamp(day: Day, first: Day): Day {
  return day < first ? first : day;
}
