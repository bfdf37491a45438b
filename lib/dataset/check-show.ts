/** What cannot be true of a show's record, and what a reader will miss because of it. */

import { type CalendarDate, type Day, firstDay, lastDay } from '@/lib/shows/calendar-date';
import type { Platform } from '@/lib/shows/platform';
import type { Season, Show } from '@/lib/shows/show';
import { statusAt } from '@/lib/shows/status-at';
import { transition } from '@/lib/shows/status';
import type { EventType, TimelineEvent } from '@/lib/shows/timeline-event';
import { timelineOf } from '@/lib/shows/timeline';
import { endsBeforeItBegins } from './check-platforms';
import type { Objection } from './validate';

type Path = (string | number)[];
type Report = { error(path: Path, message: string): void; warning(path: Path, message: string): void };

/** Decisions that a badge says only where someone read a source for them. */
const NEEDS_SOURCE: ReadonlySet<EventType> = new Set([
  'cancelled',
  'renewal_reversed',
  'shelved',
  'final_season_announced',
]);

/** Starts and ends follow from the seasons and never stand in a log. */
const DERIVED: ReadonlySet<EventType> = new Set(['premiered', 'season_started', 'season_ended', 'finale']);

/** Objections to a show, given all platforms by id. */
export function checkShow(show: Show, platforms: ReadonlyMap<string, Platform>): Objection[] {
  const objections: Objection[] = [];
  const report: Report = {
    error: (path, message) => objections.push({ severity: 'error', path, message }),
    warning: (path, message) => objections.push({ severity: 'warning', path, message }),
  };
  checkSpan(show, report);
  checkSeasons(show.seasons ?? [], report);
  checkPlatformsOf(show, platforms, report);
  (show.events ?? []).forEach((event, index) => checkEvent(event, ['events', index], platforms, report));
  checkOrder(show.events ?? [], report);
  checkTransitions(show, report);
  checkKnowledge(show, report);
  return objections;
}

/** Premiere and end of a show against each other and against its seasons. */
function checkSpan(show: Show, report: Report): void {
  const seasons = show.seasons ?? [];
  const first = seasons[0]?.premiere;
  const last = seasons.at(-1)?.finale;
  if (show.premiere !== undefined && show.end !== undefined && lastDay(show.end) < firstDay(show.premiere))
    report.error(['end'], `"${show.end}" is before the premiere "${show.premiere}"; mend one of them`);
  if (first !== undefined && show.premiere !== undefined && !overlap(first, show.premiere))
    report.error(
      ['premiere'],
      `"${show.premiere}" is not the premiere of the first season, "${first}"; mend one of them`,
    );
  if (first !== undefined && show.premiere === undefined)
    report.error(['seasons', 0, 'premiere'], 'is given though the show has no "premiere"; add that field');
  if (last !== undefined && show.end !== undefined && !overlap(last, show.end))
    report.error(['end'], `"${show.end}" is not the finale of the last season, "${last}"; mend one of them`);
  if (show.seasonCount !== undefined && seasons.length > show.seasonCount)
    report.error(['seasonCount'], `is ${show.seasonCount} though ${seasons.length} seasons are listed; leave it out`);
}

function checkSeasons(seasons: Season[], report: Report): void {
  seasons.forEach((season, index) => {
    const before = seasons[index - 1];
    const { number, premiere, finale } = season;
    if (premiere !== undefined && finale !== undefined && lastDay(finale) < firstDay(premiere))
      report.error(['seasons', index, 'finale'], `"${finale}" is before the premiere "${premiere}"; mend one of them`);
    if (before === undefined) return;
    if (number <= before.number)
      report.error(
        ['seasons', index, 'number'],
        `${number} follows season ${before.number}; put seasons in order, each once`,
      );
    else if (number > before.number + 1)
      report.warning(
        ['seasons', index, 'number'],
        `${number} follows season ${before.number}; add what is between them`,
      );
    if (premiere !== undefined && before.premiere !== undefined && lastDay(premiere) < firstDay(before.premiere))
      report.error(
        ['seasons', index, 'premiere'],
        `"${premiere}" is before season ${before.number} began; mend one of them`,
      );
  });
}

function checkPlatformsOf(show: Show, platforms: ReadonlyMap<string, Platform>, report: Report): void {
  show.platforms.forEach((stay, index) => {
    if (endsBeforeItBegins(stay)) report.error(['platforms', index, 'to'], 'is before "from"; mend one of them');
    const path: Path = ['platforms', index, 'platform'];
    checkPlatform(stay.platform, stay.from ?? show.premiere, path, platforms, report);
  });
  show.aliases?.forEach((alias, index) => {
    if (endsBeforeItBegins(alias)) report.error(['aliases', index, 'to'], 'is before "from"; mend one of them');
  });
}

/** A platform must be known, and must have existed on the day it is named for. */
function checkPlatform(
  id: string,
  date: CalendarDate | undefined,
  path: Path,
  platforms: ReadonlyMap<string, Platform>,
  report: Report,
): void {
  const platform = platforms.get(id);
  if (platform === undefined) {
    report.error(path, `"${id}" is not a platform of this dataset; mend it or add platforms/${id}.json`);
    return;
  }
  if (date === undefined) return;
  if (platform.from !== undefined && lastDay(date) < firstDay(platform.from))
    report.warning(
      path,
      `"${id}" began on ${platform.from}, after ${date}; name the platform of that day or mend the date`,
    );
  if (platform.to !== undefined && firstDay(date) > lastDay(platform.to))
    report.warning(
      path,
      `"${id}" ended on ${platform.to}, before ${date}; name the platform of that day or mend the date`,
    );
}

function checkEvent(event: TimelineEvent, path: Path, platforms: ReadonlyMap<string, Platform>, report: Report): void {
  if (DERIVED.has(event.type))
    report.error([...path, 'type'], `"${event.type}" follows from the seasons; enter it there and remove the event`);
  if ((event.type === 'forecast') !== (event.certainty === 'forecast'))
    report.error(
      [...path, 'certainty'],
      'is "forecast" for events of type forecast, and only for them; mend one of them',
    );
  if (event.source !== null && event.checked === null)
    report.error(
      [...path, 'checked'],
      'is null though a source is named; write the day it was read, or remove the source',
    );
  if (event.source === null && event.checked !== null)
    report.error(
      [...path, 'checked'],
      'names a day though no source is named; write null, or name the page that was read',
    );
  if (NEEDS_SOURCE.has(event.type) && event.checked === null)
    report.warning(
      [...path, 'source'],
      `of "${event.type}" is missing, so the badge stays away; read a page that says it`,
    );
  if (event.from !== undefined) checkPlatform(event.from, event.date, [...path, 'from'], platforms, report);
  // A show may be ordered by a platform that opens later, so only the name is checked.
  if (event.to !== undefined) checkPlatform(event.to, undefined, [...path, 'to'], platforms, report);
  const published = event.source?.published ?? null;
  if (published !== null && event.checked !== null && firstDay(published) > event.checked)
    report.error([...path, 'checked'], `is before the page was published (${published}); mend one of them`);
}

function checkOrder(events: TimelineEvent[], report: Report): void {
  events.forEach((event, index) => {
    const before = events[index - 1];
    if (before !== undefined && lastDay(event.date) < firstDay(before.date))
      report.error(
        ['events', index, 'date'],
        `"${event.date}" stands after "${before.date}"; put events in order of time`,
      );
  });
}

/** Reads the log as the status is read, and reports each decision that cannot follow what was before it. */
function checkTransitions(show: Show, report: Report): void {
  const { end: _hindsight, premiere, ...rest } = show;
  // Without its seasons, what a show was between premiere and first decision is not known, so nothing is held against it.
  const unended = show.seasons === undefined || premiere === undefined ? rest : { ...rest, premiere };
  const logged = timelineOf(show).filter((entry) => !entry.derived);
  const events = (show.events ?? []).map((event, index) => ({ ...event, date: logged[index]!.day }));
  logged.forEach((entry, index) => {
    if (DERIVED.has(entry.type)) return;
    // Before this decision nobody knew that a finale would be the last, nor on which day a coarse date fell.
    const statusOn = (day: Day) =>
      statusAt({ ...unended, events: events.slice(0, index), complete: true, checkedTo: day }, day).status;
    const after = logged[index - 1]?.day ?? '';
    const earliest = firstDay(entry.date) < after ? after : firstDay(entry.date);
    const before = statusOn(entry.day);
    if (transition(before, entry.type).possible || transition(statusOn(earliest), entry.type).possible) return;
    report.warning(
      ['events', index, 'type'],
      `"${entry.type}" cannot follow "${before}", which the show was on ${entry.date}; add what is missing between them`,
    );
  });
}

/** What the record says of its own age must hold: nobody knows of a decision before it, nor after the last look. */
function checkKnowledge({ events = [], checkedTo, complete }: Show, report: Report): void {
  if (complete === true && checkedTo === null)
    report.error(['complete'], 'is true though nobody looked; set "checkedTo" to the day someone did, or leave it out');
  events.forEach(({ date, source }, index) => {
    if (checkedTo !== null && firstDay(date) > checkedTo)
      report.warning(
        ['checkedTo'],
        `"${checkedTo}" is before the event of ${date}; someone has looked since, so say when`,
      );
    const published = source?.published ?? null;
    if (published !== null && lastDay(published) < firstDay(date))
      report.warning(
        ['events', index, 'source', 'published'],
        `"${published}" is before the event of ${date}; mend one of them or name another page`,
      );
  });
}

/** Whether two dates can mean one day. */
function overlap(a: CalendarDate, b: CalendarDate): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}
