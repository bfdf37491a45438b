/** From mentions to badges: which of them are told anything, where, and in which form. */

import type { Article } from '@/lib/recognition/article';
import { type Day, lastDay, yearOf } from '@/lib/shows/calendar-date';
import { type Message, message } from '@/lib/shows/message';
import { type Platform, presentName } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { mayBeSaid, type Status } from '@/lib/shows/status';
import type { StatusReport } from '@/lib/shows/status-at';
import { badgeWord, datedWords, statusSentence } from '@/lib/shows/status-words';
import type { CorrectedMention as Mention } from './correct-mentions';
import type { Badge, BadgeWords, NamedMention, PageAnnotation, Standing } from './page-annotation';
import { type PageShow, seeShow } from './page-show';

/** Below this confidence a mention is listed in the popup and not marked in the text. */
const BADGE_CONFIDENCE = 0.5;

/** Below this confidence a badge says nothing until it is asked: of ten such mentions four or more are none. */
const QUIET_BELOW = 0.6;

/** Roles where a badge is a second choice: a headline's lines are tight, a caption is not the story. */
const ASIDE = new Set(['headline', 'caption', 'byline', 'note']);

export type Knowledge = {
  /** The shows of every mention and tie, by ordinal. */
  shows: ReadonlyMap<number, Show>;
  platforms: readonly Platform[];
  today: Day;
  /** Ids the reader does not want to see here. */
  suppressed: ReadonlySet<string>;
  /** Statuses that get no badge, though the popup lists them. */
  hiddenStatuses?: ReadonlySet<Status>;
  /** Whether platforms are marked; they are where nothing is said. */
  platformMarks?: boolean;
  /** Whether every mention is marked, and not only the first of a show. */
  everyMention?: boolean;
};

/** Names every mention, and chooses one badge for each show of the page (each row of a list) and each platform. */
export function annotateArticle(article: Article, found: Mention[], knowledge: Knowledge): PageAnnotation {
  const seen = seeShows(article, found, knowledge);
  const kept = found.filter((mention) => !knowledge.suppressed.has(idOf(mention, knowledge) ?? ''));
  const mentions = kept.flatMap((mention) => {
    const named = nameMention(mention, seen, knowledge);
    return named === null ? [] : [{ mention, named }];
  });
  const badges = chooseBadges(article, mentions, seen, knowledge);
  const shown = new Set(mentions.flatMap(({ mention }) => (mention.kind === 'show' ? [mention.ordinal] : [])));
  const states = [...shown].flatMap((ordinal) => seen.get(ordinal) ?? []);
  return {
    mentions: mentions.map(({ named }) => named),
    badges,
    sum: {
      shows: states.length,
      agree: states.filter((state) => standingOf(state) === 'agrees').length,
      changed: states.filter((state) => standingOf(state) === 'changed').length,
      newer: states.filter((state) => standingOf(state) === 'newer').length,
      platforms: new Set(mentions.flatMap(({ mention }) => (mention.kind === 'platform' ? [mention.ordinal] : [])))
        .size,
    },
  };
}

function standingOf({ newer, changed, now }: PageShow): Standing {
  if (newer) return 'newer';
  if (changed) return 'changed';
  return now.status === 'unknown' ? 'unverified' : 'agrees';
}

function seeShows(article: Article, found: Mention[], { shows, today }: Knowledge): Map<number, PageShow> {
  const seen = new Map<number, PageShow>();
  for (const { kind, ordinal } of found) {
    const show = shows.get(ordinal);
    if (kind !== 'show' || show === undefined || seen.has(ordinal)) continue;
    const mentions = found.filter((mention) => mention.kind === 'show' && mention.ordinal === ordinal);
    seen.set(ordinal, seeShow(show, mentions, article, today));
  }
  return seen;
}

function idOf({ kind, ordinal }: Mention, { shows, platforms }: Knowledge): string | undefined {
  return kind === 'show' ? shows.get(ordinal)?.id : platforms[ordinal]?.id;
}

function nameMention(mention: Mention, seen: Map<number, PageShow>, knowledge: Knowledge): NamedMention | null {
  const { passage, start, end, surface, kind, confidence, claim, evidence } = mention;
  const place = { passage, start, end, surface, kind, confidence, claim, evidence };
  if (kind === 'platform') {
    const platform = knowledge.platforms[mention.ordinal];
    if (platform === undefined) return null;
    const named = { id: platform.id, title: presentName(platform), year: null };
    return { ...place, ...named, status: null, statusThen: null, sentence: null, standing: null, tie: [] };
  }
  const state = seen.get(mention.ordinal);
  if (state === undefined) return null;
  const tie = mention.tie.flatMap((ordinal) => {
    const show = knowledge.shows.get(ordinal);
    return show === undefined ? [] : [identity(show)];
  });
  return {
    ...place,
    ...identity(state.show),
    status: state.now.status,
    statusThen: state.whenWritten?.status ?? null,
    sentence: statusSentence(state.show, state.now, nameOfPlatform(knowledge)),
    standing: standingOf(state),
    tie,
    ...(mention.insteadOf === undefined ? {} : { insteadOf: mention.insteadOf.id }),
  };
}

function identity(show: Show): { id: string; title: string; year: number | null } {
  return { id: show.id, title: show.title, year: show.premiere === undefined ? null : yearOf(show.premiere) };
}

/** Gives a platform's present name for its id; an id without a platform is its own name. */
export function nameOfPlatform({ platforms }: Pick<Knowledge, 'platforms'>): (id: string) => string {
  return (id) => {
    const platform = platforms.find((candidate) => candidate.id === id);
    return platform === undefined ? id : presentName(platform);
  };
}

type Kept = { mention: Mention; named: NamedMention };

function chooseBadges(article: Article, mentions: Kept[], seen: Map<number, PageShow>, knowledge: Knowledge): Badge[] {
  const chosen = new Map<string, number>();
  mentions.forEach(({ mention, named }, index) => {
    if (named.confidence < BADGE_CONFIDENCE) return;
    const role = article.passages[mention.passage]?.role ?? 'paragraph';
    const row = role === 'list' || role === 'table' ? `:${mention.passage}` : '';
    const each = knowledge.everyMention === true ? `#${index}` : row;
    const key = `${named.kind}:${named.id}${named.kind === 'show' ? each : ''}`;
    const before = chosen.get(key);
    if (before === undefined) chosen.set(key, index);
    else if (isAside(article, mentions[before]!.mention) && !isAside(article, mention)) chosen.set(key, index);
  });
  return [...chosen.values()]
    .sort((a, b) => a - b)
    .map((index) => {
      const { mention, named } = mentions[index]!;
      return mention.kind === 'platform'
        ? platformBadge(index, named, knowledge)
        : showBadge(index, named, seen.get(mention.ordinal)!, knowledge);
    })
    .filter(({ mention, status }) => isWanted(mentions[mention]!.named, status, knowledge));
}

function isWanted(
  { kind }: NamedMention,
  status: Status | null,
  { hiddenStatuses, platformMarks }: Knowledge,
): boolean {
  if (kind === 'platform') return platformMarks !== false;
  return status === null || hiddenStatuses?.has(status) !== true;
}

function isAside(article: Article, mention: Mention): boolean {
  return ASIDE.has(article.passages[mention.passage]?.role ?? 'paragraph');
}

function showBadge(index: number, named: NamedMention, state: PageShow, knowledge: Knowledge): Badge {
  const { show, now, whenWritten: then, changed } = state;
  const plain = { mention: index, asOf: now.asOf, changed, status: now.status };
  const sentence = statusSentence(show, now, nameOfPlatform(knowledge));
  if (named.tie.length > 0) {
    return {
      ...plain,
      form: 'tie',
      status: null,
      changed: false,
      asOf: false,
      words: [],
      label: message('label_tie', named.surface),
    };
  }
  if (!mayBeSaid(now)) {
    return {
      ...plain,
      form: 'underline',
      status: 'unknown',
      changed: false,
      words: [],
      label: message('label_unverified', show.title),
    };
  }
  if (named.confidence < QUIET_BELOW) {
    const label = message('label_quiet', show.title, sentence);
    return { ...plain, form: 'quiet', changed: false, words: [], label };
  }
  if (state.newer) {
    const checked = now.knownTo === null ? '' : { date: now.knownTo };
    return { ...plain, form: 'hollow', changed: false, words: [], label: message('label_newer', show.title, checked) };
  }
  if (then !== null && changed) {
    const thenSentence = statusSentence(show, { ...then, asOf: false }, nameOfPlatform(knowledge));
    return {
      ...plain,
      form: 'word',
      words: wordsThenAndNow(then, now),
      label: message('label_then_now', show.title, thenSentence, sentence),
    };
  }
  const form = state.agreed ? 'mark' : 'word';
  return {
    ...plain,
    form,
    words: form === 'mark' ? [] : datedWords(now).map(alone),
    label: message('label_status', show.title, sentence),
  };
}

/** "then: Renewed S2 → now: Ended", and what of it can stand alone. Old knowledge is dated instead of being called "now". */
function wordsThenAndNow(then: StatusReport, now: StatusReport): BadgeWords[] {
  const present = now.asOf ? datedWords(now) : [message('word_now', badgeWord(now))];
  return [{ before: message('word_then', badgeWord(then)), now: present[0]! }, ...present.map(alone)];
}

function alone(now: Message): BadgeWords {
  return { before: null, now };
}

function platformBadge(index: number, named: NamedMention, { platforms, today }: Knowledge): Badge {
  const plain = { mention: index, status: null, asOf: false, changed: false } as const;
  const platform = platforms.find(({ id }) => id === named.id);
  const used = platform?.names.find(({ name }) => name.toLowerCase() === named.surface.toLowerCase());
  const former = used?.to !== undefined && lastDay(used.to) < today && used.name !== named.title;
  if (!former) return { ...plain, form: 'underline', words: [], label: message('label_platform', named.title) };
  const words = [alone(message('word_now_named', named.title))];
  return { ...plain, form: 'renamed', words, label: message('label_renamed', named.surface, named.title) };
}
