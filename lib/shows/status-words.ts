/** The words of a status: the one on a badge and the sentence on a card, as messages. */

import { daysBetween, precisionOf } from './calendar-date';
import { type Message, message, type Parameter } from './message';
import type { Show } from './show';
import type { StatusReport } from './status-at';

/** An age in days says something about a cancelled show only while it is a small number. */
const COUNT_DAYS_UP_TO = 120;

/** The word or two on a badge ("Renewed S3", "Cancelled"), the same whether old or new. */
export function badgeWord(report: StatusReport): Message {
  const seasons: Parameter = { seasons: report.seasons, form: 'short' };
  switch (report.status) {
    case 'renewed':
      return report.seasons.length > 0 ? message('word_renewed_seasons', seasons) : message('word_renewed');
    case 'final_season':
      return report.seasons.length > 0 ? message('word_final_season_number', seasons) : message('word_final_season');
    case 'airing':
      return report.seasons[0] ? message('word_airing_season', seasons) : message('word_airing');
    default:
      return message(`word_${report.status}`);
  }
}

/** The status in one sentence with its date, worded so that no later day makes it false. */
export function statusSentence(show: Show, report: StatusReport): Message {
  const plain = plainSentence(show, report);
  return report.asOf && report.knownTo !== null
    ? message('as_of', plain, { date: report.knownTo, form: 'month' })
    : plain;
}

function plainSentence(show: Show, report: StatusReport): Message {
  const seasons: Parameter = { seasons: report.seasons };
  const numbered = report.seasons.length > 0;
  const date: Parameter = { date: report.event?.date ?? '1900' };
  switch (report.status) {
    case 'renewed':
      return numbered ? message('sentence_renewed_seasons', seasons) : message('sentence_renewed');
    case 'airing':
      return numbered ? message('sentence_airing_season', seasons) : message('sentence_airing');
    case 'final_season':
      return numbered ? message('sentence_final_season_number', seasons) : message('sentence_final_season');
    case 'ordered':
      return message('sentence_ordered');
    case 'pending':
      return numbered ? message('sentence_pending_season', seasons) : message('sentence_pending');
    case 'bubble':
      return message('sentence_bubble', report.event?.source?.publisher ?? '', date);
    case 'hiatus':
      return message('sentence_hiatus', date);
    case 'ended':
      return message('sentence_ended', endDate(show, report));
    case 'cancelled':
      return cancelledSentence(show, report);
    case 'unrenewed':
      return numbered ? message('sentence_unrenewed_seasons', seasons, date) : message('sentence_unrenewed', date);
    case 'saved':
      return numbered
        ? message('sentence_saved_seasons', report.platform ?? '', seasons)
        : message('sentence_saved', report.platform ?? '');
    case 'revived':
      return numbered ? message('sentence_revived_seasons', seasons) : message('sentence_revived');
    case 'limited':
      return message('sentence_limited', endDate(show, report));
    case 'shelved':
      return numbered ? message('sentence_shelved_seasons', seasons, date) : message('sentence_shelved', date);
    case 'unknown':
      return show.premiere !== undefined && show.end !== undefined
        ? message('sentence_unknown_ran', { date: show.premiere.slice(0, 4) }, { date: show.end.slice(0, 4) })
        : message('sentence_unknown');
  }
}

function cancelledSentence(show: Show, { event, stillAiring }: StatusReport): Message {
  const date: Parameter = { date: event?.date ?? '1900' };
  if (stillAiring) return message('sentence_cancelled_still_airing', date);
  const exact =
    event !== null &&
    show.premiere !== undefined &&
    precisionOf(event.date) === 'day' &&
    precisionOf(show.premiere) === 'day';
  const days = exact ? daysBetween(show.premiere!, event.date) : 0;
  return days > 0 && days <= COUNT_DAYS_UP_TO
    ? message('sentence_cancelled_after_days', date, { count: days, of: 'days' })
    : message('sentence_cancelled', date);
}

function endDate(show: Show, report: StatusReport): Parameter {
  return { date: show.end ?? report.event?.date ?? '1900' };
}
