/** Everything a card says of a show: facts, timeline, then and now, and how the article compares. */

import type { Claim } from '@/lib/recognition/mention';
import { type CalendarDate, type Day, lastDay, yearOf } from '@/lib/shows/calendar-date';
import { eventWords } from '@/lib/shows/event-words';
import { type Message, message } from '@/lib/shows/message';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { mayBeSaid } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import { badgeWord, datedWords, type PlatformNames, statusSentence } from '@/lib/shows/status-words';
import { type TimelineEntry, timelineOf } from '@/lib/shows/timeline';
import { nameOfPlatform } from './annotate-article';
import type { CardEvent, Comparison, NamedShow, ShowCard } from './card-content';
import { agrees, maybeNewer } from './compare-claim';

/** Events that decide something: a later one is worth telling to the reader of an older article. */
const DECISIONS = new Set<TimelineEntry['type']>([
  'series_ordered',
  'renewed',
  'final_season_announced',
  'final_season_reversed',
  'cancelled',
  'renewal_reversed',
  'saved',
  'moved',
  'hiatus_started',
  'shelved',
  'finale',
  'revived',
]);

export type CardQuestion = {
  show: Show;
  platforms: readonly Platform[];
  today: Day;
  articleDate: CalendarDate | null;
  claim: Claim | null;
  /** Other shows that fit as well. */
  tie: Show[];
  /** The show it was taken for before the reader said otherwise. */
  insteadOf?: Show | null;
  followed: boolean;
};

/** The card of a show. With an article's date it also says what was true then and what came since. */
export function tellShowCard(question: CardQuestion): ShowCard {
  const { show, platforms, today, articleDate } = question;
  const platformName = nameOfPlatform({ platforms });
  const now = statusAt(show, today);
  const timeline = timelineOf(show);
  return {
    kind: 'show',
    id: show.id,
    title: show.title,
    years: {
      from: show.premiere === undefined ? null : yearOf(show.premiere),
      to: show.end === undefined ? null : yearOf(show.end),
    },
    platforms: [...new Set(show.platforms.map(({ platform }) => platformName(platform)))],
    limited: show.limited === true,
    status: now.status,
    asOf: now.asOf,
    stillAiring: now.stillAiring,
    verified: now.verified,
    word: datedWords(now).at(-1)!,
    sentence: statusSentence(show, now, platformName),
    source: now.event?.source ?? null,
    whenWritten: tellThen(question, platformName),
    comparison: compare(question, timeline, platformName),
    articleDate,
    knownTo: now.knownTo,
    seasons: (show.seasons ?? []).map(({ number, premiere, finale, episodes }) => ({
      number,
      premiere: premiere ?? null,
      finale: finale ?? null,
      episodes: episodes ?? null,
    })),
    events: timeline.map((entry) => tellEvent(entry, platformName)),
    tie: question.tie.map(nameShow),
    insteadOf: question.insteadOf ? nameShow(question.insteadOf) : null,
    followed: question.followed,
  };
}

function nameShow({ id, title, premiere }: Show): NamedShow {
  return { id, title, year: premiere === undefined ? null : yearOf(premiere) };
}

function tellEvent(entry: TimelineEntry, platformName: PlatformNames): CardEvent {
  const { date, day, type, certainty, source, derived } = entry;
  const verified = derived || entry.checked !== null;
  return {
    date,
    day,
    type,
    certainty,
    source,
    derived,
    verified,
    sentence: eventWords(entry, platformName),
    note: entry.note ?? null,
  };
}

function tellThen({ show, articleDate, today }: CardQuestion, platformName: PlatformNames): ShowCard['whenWritten'] {
  if (articleDate === null || lastDay(articleDate) >= today) return null;
  const then = statusAt(show, lastDay(articleDate));
  if (then.ambiguous || !mayBeSaid(then)) return null;
  const differs = JSON.stringify(badgeWord(then)) !== JSON.stringify(badgeWord(statusAt(show, today)));
  return differs
    ? { status: then.status, sentence: statusSentence(show, { ...then, asOf: false }, platformName) }
    : null;
}

/** "Since this article", "may be newer than our data", "sources differ", or nothing: never "wrong". */
function compare(question: CardQuestion, timeline: TimelineEntry[], platformName: PlatformNames): Comparison {
  const { show, articleDate, claim, today } = question;
  const now = statusAt(show, today);
  if (claim !== null && maybeNewer(claim, articleDate, now)) {
    const sentence =
      now.knownTo === null ? message('comparison_newer_unchecked') : message('comparison_newer', { date: now.knownTo });
    return { form: 'newer', sentence };
  }
  if (articleDate === null) return { form: 'none' };
  const written = lastDay(articleDate);
  const later = timeline.filter(
    (entry) =>
      DECISIONS.has(entry.type) && entry.day > written && entry.day <= today && entry.day <= (now.knownTo ?? ''),
  );
  // What made the status what it is comes first: a last episode that came out after the cancellation is no news.
  const last = later.find((entry) => isSame(entry, now.event)) ?? later.at(-1);
  if (last !== undefined) {
    const told = message('event_on', eventWords(last, platformName), { when: last.date });
    return { form: 'since', sentence: message('comparison_since', told), source: last.source };
  }
  const then = statusAt(show, written);
  if (claim !== null && then.status !== 'unknown' && !then.ambiguous && !agrees(claim, then)) {
    return { form: 'differs', article: claimWords(claim), known: statusSentence(show, then, platformName) };
  }
  return { form: 'none' };
}

function isSame(entry: TimelineEntry, other: TimelineEntry | null): boolean {
  return entry.type === other?.type && entry.date === other.date;
}

function claimWords(claim: Claim): Message {
  return claim.kind === 'renewed' && claim.seasons.length > 0
    ? message('claim_renewed_seasons', { seasons: claim.seasons })
    : message(`claim_${claim.kind}`);
}
