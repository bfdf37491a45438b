/** What the rest of the page says for or against a candidate, once every candidate has been judged by itself. */

import { type Candidate, gapAfter, gapBefore, remembered, tokenBeside } from '@/lib/recognition/candidate';
import { CASE, phraseHash } from '@/lib/recognition/reading';
import { capitalsTell, isQuoted, runsOn } from './typography';
import { isLikePerson } from './people-around';
import { isCalledFilm, isCalledOtherWork, numberAfter } from './title-edges';
import { roleAfter, seasonAfter } from './words-around';

/** A candidate with the probability it has by itself. */
export type FirstJudgement = { candidate: Candidate; alone: number; groups: PageGroups };

/** The judgements of a page by phrase and by show. */
export type PageGroups = { byPhrase: Map<number, FirstJudgement[]>; byShow: Map<number, FirstJudgement[]> };

/** What a page-wide feature may look at. */
export type PageView = {
  /** Neighbours of a list, in the same sentence. */
  neighbours: Map<FirstJudgement, FirstJudgement[]>;
  /** 0 to 1: how many shows were surely named, platforms named, words of television used. */
  shows: number;
  platforms: number;
  television: number;
  film: number;
  otherWork: number;
  /** How surely the lines above and below name a show in the same place: lists, schedules, charts. */
  peersInLines: Map<FirstJudgement, number>;
  inHeadline: (candidate: Candidate) => boolean;
  /** Which part of the titles of several words, surely named outside headlines, stands in quotes. */
  quoting: number;
};

export type PageFeature = { name: string; measure: (judged: FirstJudgement, view: PageView) => number };

const isSmall = ({ passage, hit }: Candidate) =>
  passage.cases.subarray(hit.firstToken, hit.endToken).every((kind) => kind <= CASE.lower);

/** Its other mentions, by name or by show. */
const othersOf = remembered((judged: FirstJudgement): FirstJudgement[] => {
  const { byPhrase, byShow } = judged.groups;
  const same = [
    ...(byPhrase.get(judged.candidate.hit.phrase) ?? []),
    ...(byShow.get(judged.candidate.sense.ordinal) ?? []),
  ];
  return same.filter((other) => other !== judged);
});

/** How surely the surest of them is a mention. */
const agreement = remembered((judged: FirstJudgement) =>
  othersOf(judged).reduce((best, { alone }) => Math.max(best, alone), 0),
);

function meanOf(judged: FirstJudgement[]): number {
  return judged.length === 0 ? 0 : judged.reduce((sum, { alone }) => sum + alone, 0) / judged.length;
}

/** "Jonas" is a person where the page has "Nick Jonas" too. */
function isNameElsewhere(judged: FirstJudgement): boolean {
  const same = judged.groups.byPhrase.get(judged.candidate.hit.phrase) ?? [];
  return same.some((other) => other !== judged && (runsOn(other.candidate, -1) || runsOn(other.candidate, 1)));
}

/** How often the same words stand earlier (-1) or later (1) in its sentence, whatever their case: once a title, once the thing. */
function sameInSentence({ candidate }: FirstJudgement, side: -1 | 1): number {
  const { passage, hit } = candidate;
  const sentence = passage.sentences[hit.firstToken];
  return Number(
    passage.hits.some(
      (other) =>
        other.phrase === hit.phrase &&
        passage.sentences[other.firstToken] === sentence &&
        (side === -1 ? other.end <= hit.start : other.start >= hit.end),
    ),
  );
}

/** How surely an earlier mention of the same name in its sentence is the title. */
function surelyBefore(judged: FirstJudgement): number {
  const { passage, hit } = judged.candidate;
  const sentence = passage.sentences[hit.firstToken];
  return (judged.groups.byPhrase.get(hit.phrase) ?? []).reduce(
    (best, { candidate, alone }) =>
      candidate.passage === passage &&
      candidate.hit.end <= hit.start &&
      passage.sentences[candidate.hit.firstToken] === sentence
        ? Math.max(best, alone)
        : best,
    0,
  );
}

/** How often the same capitalised word stands right beside the phrase on this page: "Nick Cannon" again and again is a name. */
function sameWordBeside(judged: FirstJudgement): number {
  const same = judged.groups.byPhrase.get(judged.candidate.hit.phrase) ?? [];
  if (same.length < 2) return 0;
  const most = Math.max(...([-1, 1] as const).map((side) => mostOften(same, side)));
  return most < 2 ? 0 : most / same.length;
}

function mostOften(same: FirstJudgement[], side: -1 | 1): number {
  const counts = new Map<number, number>();
  for (const { candidate } of same) {
    const token = tokenBeside(candidate, side);
    const gap = side === -1 ? gapBefore(candidate) : gapAfter(candidate);
    if (token === undefined || gap !== ' ' || candidate.passage.cues[token] !== 0) continue;
    if (candidate.passage.cases[token] !== CASE.capital) continue;
    const hash = candidate.passage.folded.hashes[token]!;
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Which part of its other mentions has that property; 0 where there are none. */
function shareElsewhere(judged: FirstJudgement, holds: (candidate: Candidate) => boolean): number {
  const rest = (judged.groups.byPhrase.get(judged.candidate.hit.phrase) ?? []).filter((other) => other !== judged);
  return rest.length === 0 ? 0 : rest.filter(({ candidate }) => holds(candidate)).length / rest.length;
}

const isCalledByRole = remembered((candidate: Candidate) => roleAfter(candidate) === 1);

export const PAGE_FEATURES: PageFeature[] = [
  { name: 'named_elsewhere', measure: agreement },
  { name: 'named_elsewhere_common', measure: (judged) => agreement(judged) * judged.candidate.level },
  {
    name: 'named_elsewhere_telling',
    measure: (judged) => (capitalsTell(judged.candidate) ? agreement(judged) : 0),
  },
  {
    name: 'named_elsewhere_beginning',
    measure: (judged) =>
      judged.candidate.passage.beginnings[judged.candidate.hit.firstToken] === 1
        ? agreement(judged) * judged.candidate.level
        : 0,
  },
  {
    name: 'named_elsewhere_small',
    measure: (judged) => (isSmall(judged.candidate) ? agreement(judged) : 0),
  },
  { name: 'quoted_like_others', measure: ({ candidate }, view) => (isQuoted(candidate) ? view.quoting : 0) },
  { name: 'unquoted_unlike_others', measure: ({ candidate }, view) => (isQuoted(candidate) ? 0 : view.quoting) },
  {
    name: 'unquoted_word_unlike_others',
    measure: ({ candidate }, view) => (isQuoted(candidate) || candidate.tokens > 1 ? 0 : view.quoting),
  },
  {
    name: 'line_label_among_shows',
    measure: ({ candidate }, view) =>
      candidate.passage.beginnings[candidate.hit.firstToken] === 1 &&
      /^["”’']?(?::| [-–—]| \()/.test(gapAfter(candidate))
        ? view.shows
        : 0,
  },
  // Alone, every mention of a place or a thing looks a little like a title; a page about something else takes that back.
  { name: 'named_elsewhere_off_topic', measure: (judged, view) => agreement(judged) * (1 - view.television) },
  { name: 'off_topic', measure: (_, view) => Number(view.television < 0.2 && view.platforms === 0) },
  { name: 'surely_elsewhere', measure: (judged) => meanOf(othersOf(judged)) },
  {
    name: 'sequel_on_page_of_films',
    measure: ({ candidate }, view) => (view.film >= view.television / 2 ? Number(numberAfter(candidate)) : 0),
  },
  { name: 'peers_in_lines', measure: (judged, view) => view.peersInLines.get(judged) ?? 0 },
  { name: 'never_elsewhere', measure: (judged) => Number(othersOf(judged).length === 0) },
  {
    name: 'small_elsewhere',
    measure: (judged) => Number(othersOf(judged).some(({ candidate }) => isSmall(candidate))),
  },
  {
    name: 'list_neighbour',
    measure: (judged, view) =>
      (view.neighbours.get(judged) ?? []).reduce((best, { alone }) => Math.max(best, alone), 0),
  },
  { name: 'name_elsewhere', measure: (judged) => Number(isNameElsewhere(judged)) },
  { name: 'in_headline', measure: ({ candidate }, view) => Number(view.inHeadline(candidate)) },
  {
    name: 'tagged',
    measure: ({ candidate: { reading, passage, hit } }) =>
      Number(reading.tagHashes.has(phraseHash(passage.folded, hit.firstToken, hit.endToken))),
  },
  { name: 'page_shows', measure: (_, view) => view.shows },
  { name: 'page_shows_common', measure: ({ candidate }, view) => view.shows * candidate.level },
  { name: 'page_platforms', measure: (_, view) => view.platforms },
  { name: 'page_television', measure: (_, view) => view.television },
  { name: 'page_film', measure: (_, view) => view.film },
  { name: 'page_other_work', measure: (_, view) => view.otherWork },
  { name: 'same_before_in_sentence', measure: (judged) => sameInSentence(judged, -1) },
  { name: 'same_after_in_sentence', measure: (judged) => sameInSentence(judged, 1) },
  { name: 'surely_before_in_sentence', measure: surelyBefore },
  { name: 'same_word_beside', measure: sameWordBeside },
  { name: 'quoted_elsewhere', measure: (judged) => shareElsewhere(judged, isQuoted) },
  {
    name: 'unquoted_unlike_own',
    measure: (judged) => (isQuoted(judged.candidate) ? 0 : shareElsewhere(judged, isQuoted)),
  },
  {
    name: 'unquoted_unlike_own_common',
    measure: (judged) => (isQuoted(judged.candidate) ? 0 : shareElsewhere(judged, isQuoted) * judged.candidate.level),
  },
  { name: 'telling_elsewhere', measure: (judged) => shareElsewhere(judged, capitalsTell) },
  {
    name: 'season_elsewhere',
    measure: (judged) => Number(othersOf(judged).some(({ candidate }) => seasonAfter(candidate) !== '')),
  },
  { name: 'film_elsewhere', measure: (judged) => shareElsewhere(judged, isCalledFilm) },
  { name: 'other_work_elsewhere', measure: (judged) => shareElsewhere(judged, isCalledOtherWork) },
  { name: 'person_elsewhere', measure: (judged) => shareElsewhere(judged, isLikePerson) },
  { name: 'role_elsewhere', measure: (judged) => shareElsewhere(judged, isCalledByRole) },
  { name: 'page_television_word', measure: ({ candidate }, view) => (candidate.tokens === 1 ? view.television : 0) },
];
