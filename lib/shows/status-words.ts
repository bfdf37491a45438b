/** The words of a status: the one on a badge and the sentence on a card, as messages. */

import { daysBetween, precisionOf } from './calendar-date';
import { type Message, message, type Parameter } from './message';
import type { Show } from './show';
import type { StatusReport } from './status-at';

/** A count of days says something about a cancelled show only while it is small: about a third of a year. */
const COUNT_DAYS_UP_TO = 120;

/** Gives a platform's present name for its id. */
export type PlatformNames = (id: string) => string;

/** The word or two on a badge ("Renewed S3", "Cancelled"), the same whether old or new. */
export function badgeWord(report: StatusReport): Message {
  const seasons: Parameter = { seasons: report.seasons, form: 'short' };
  const numbered = report.seasons.length > 0;
  switch (report.status) {
    case 'renewed':
      return numbered ? message('word_renewed_seasons', seasons) : message('word_renewed');
    case 'final_season':
      return numbered ? message('word_final_season_number', seasons) : message('word_final_season');
    case 'airing':
      return numbered ? message('word_airing_season', seasons) : message('word_airing');
    default:
      return message(`word_${report.status}`);
  }
}

/**
 * The badge's word as it stays true on any later day: where it rests on old knowledge with the month that was known, and shorter,
 * with the year ("Renewed S3, as of Nov 2025", "Renewed S3, as of 2025"). The one that says most comes first.
 */
export function datedWords(report: StatusReport): [Message, ...Message[]] {
  const { asOf, knownTo } = report;
  if (!asOf || knownTo === null) return [badgeWord(report)];
  const told = (date: string) => message('as_of', badgeWord(report), { date, form: 'short' });
  return [told(knownTo.slice(0, 7)), told(knownTo.slice(0, 4))];
}

/** The status in one sentence with its date, worded so that no later day makes it false. */
export function statusSentence(show: Show, report: StatusReport, platformName: PlatformNames): Message {
  const plain = plainSentence(show, report, platformName);
  return report.asOf && report.knownTo !== null
    ? message('as_of', plain, { date: report.knownTo, form: 'month' })
    : plain;
}

function plainSentence(show: Show, report: StatusReport, platformName: PlatformNames): Message {
  const { status, event } = report;
  const seasons: Parameter[] = report.seasons.length > 0 ? [{ seasons: report.seasons }] : [];
  const [numbered] = seasons;
  switch (status) {
    case 'renewed':
      return numbered ? message('sentence_renewed_seasons', numbered) : message('sentence_renewed');
    case 'airing':
      return numbered ? message('sentence_airing_season', numbered) : message('sentence_airing');
    case 'final_season':
      return numbered ? message('sentence_final_season_number', numbered) : message('sentence_final_season');
    case 'pending':
      return numbered ? message('sentence_pending_season', numbered) : message('sentence_pending');
    case 'revived':
      return numbered ? message('sentence_revived_seasons', numbered) : message('sentence_revived');
    case 'ordered':
      return message('sentence_ordered');
    case 'ended':
    case 'limited':
      return endSentence(show, report);
    case 'unknown':
      return unknownSentence(show);
    case 'cancelled':
      return cancelledSentence(show, report);
    default:
      break;
  }
  // Every other status is a decision, so there is an event that made it.
  const date = event?.date ?? show.premiere ?? '';
  const when: Parameter = { when: date };
  switch (status) {
    case 'bubble':
      return message('sentence_bubble', event?.source?.publisher ?? '', { date });
    case 'hiatus':
      return message('sentence_hiatus', { when: date, word: 'since' });
    case 'unrenewed':
      return numbered ? message('sentence_unrenewed_seasons', numbered, when) : message('sentence_unrenewed', when);
    case 'shelved':
      return numbered ? message('sentence_shelved_seasons', numbered, when) : message('sentence_shelved', when);
    case 'saved': {
      const platform = report.platform === null ? '' : platformName(report.platform);
      return numbered ? message('sentence_saved_seasons', platform, numbered) : message('sentence_saved', platform);
    }
  }
}

function endSentence(show: Show, report: StatusReport): Message {
  const { end } = show;
  if (report.status === 'limited')
    return end === undefined
      ? message('sentence_limited_plain')
      : message('sentence_limited', { when: end, word: 'since' });
  const after = seasonsRun(show, report);
  if (end === undefined) return message('sentence_ended_plain');
  return after === null
    ? message('sentence_ended', { when: end })
    : message('sentence_ended_after', { when: end }, after);
}

/** How many seasons it had, where all of them are listed and the count is sure; else null. */
function seasonsRun({ seasons = [] }: Show, report: StatusReport): Parameter | null {
  const count = report.seasons.at(-1) ?? 0;
  const listed = new Set(seasons.map(({ number }) => number));
  const whole =
    count > 0 && Array.from({ length: count }, (_, index) => index + 1).every((number) => listed.has(number));
  return whole ? { count, of: 'seasons_run' } : null;
}

function unknownSentence({ premiere, end }: Show): Message {
  if (premiere === undefined || end === undefined) return message('sentence_unknown');
  const [from, to] = [premiere.slice(0, 4), end.slice(0, 4)];
  return from === to
    ? message('sentence_unknown_ran_year', { date: from })
    : message('sentence_unknown_ran', { date: from }, { date: to });
}

function cancelledSentence(show: Show, report: StatusReport): Message {
  const { event, stillAiring } = report;
  const decided = event?.date ?? '';
  const when: Parameter = { when: decided };
  if (stillAiring) return message('sentence_cancelled_still_airing', when);
  const days = daysFromPremiere(show, decided);
  const after = seasonsRun(show, report);
  if (days === null)
    return after === null ? message('sentence_cancelled', when) : message('sentence_cancelled_after', when, after);
  const count: Parameter = { count: days, of: 'days' };
  return after === null
    ? message('sentence_cancelled_after_days', when, count)
    : message('sentence_cancelled_after_days_and', when, count, after);
}

/** Days from the premiere to the decision, where both are known to the day and they are few enough to be told. */
function daysFromPremiere({ premiere }: Show, decided: string): number | null {
  if (premiere === undefined || precisionOf(premiere) !== 'day' || precisionOf(decided) !== 'day') return null;
  const days = daysBetween(premiere, decided);
  return days > 0 && days <= COUNT_DAYS_UP_TO ? days : null;
}
