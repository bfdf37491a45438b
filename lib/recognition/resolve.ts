/** Chooses among judged candidates: who keeps a stretch of text, and which show a name means on this page. */

import type { Candidate } from './candidate';
import type { Judged, JudgedArticle } from './judge-article';
import { cluesOf, sentenceKey, showSensesOf } from './find-candidates';
import { fitOf, rankSenses, type SenseClues } from './senses';
import type { Sense } from './title-index';

export type Thresholds = { show: number; platform: number };

/** What every further word of a title adds to its probability where it competes with what stands inside it. */
const WORD_ADVANTAGE = 0.12;
const MOST_WORDS = 5;

/** The mentions that stand: above the threshold, none overlapping another, in reading order. */
export function resolve(
  { shows, platforms }: JudgedArticle,
  thresholds: Thresholds,
  senseWeights: Record<string, number>,
): Judged[] {
  const standing = [
    ...shows.filter(({ probability }) => probability >= thresholds.show),
    ...platforms.filter(({ probability }) => probability >= thresholds.platform),
  ];
  const rank = ({ probability, candidate }: Judged) =>
    probability + WORD_ADVANTAGE * (Math.min(MOST_WORDS, candidate.tokens) - 1);
  standing.sort((a, b) => rank(b) - rank(a) || byPlace(a, b));
  const kept: Judged[] = [];
  for (const judged of standing) if (!kept.some((other) => overlaps(judged, other))) kept.push(judged);
  return agreeOnSenses(kept.sort(byPlace), senseWeights);
}

function overlaps(a: Judged, b: Judged): boolean {
  if (a.candidate.passage !== b.candidate.passage) return false;
  return a.candidate.hit.start < b.candidate.hit.end && b.candidate.hit.start < a.candidate.hit.end;
}

export function byPlace(a: Judged, b: Judged): number {
  return a.candidate.passage.place - b.candidate.passage.place || a.candidate.hit.start - b.candidate.hit.start;
}

/** One name means one show on a page, unless a year right after it says which. The clues of all its mentions are added up. */
function agreeOnSenses(mentions: Judged[], weights: Record<string, number>): Judged[] {
  const chosen = new Map<Judged, Pick<Candidate, 'sense' | 'rivals'>>();
  for (const { group, senses, clues } of ambiguousNames(mentions)) {
    const choice = rankSenses(senses, (sense) => Math.max(...clues.map((each) => fitOf(sense, each, weights))));
    if (choice === null) continue;
    for (const [place, judged] of group.entries()) if (clues[place]!.year === null) chosen.set(judged, choice);
  }
  return mentions.map((judged) => {
    const choice = chosen.get(judged);
    return choice === undefined ? judged : { ...judged, candidate: { ...judged.candidate, ...choice } };
  });
}

type AmbiguousName = { group: Judged[]; senses: Sense[]; clues: SenseClues[] };

/** The names of a page that several shows bear, with what the page as judged says about each mention. */
export function ambiguousNames(mentions: Judged[]): AmbiguousName[] {
  const groups = new Map<number, Judged[]>();
  for (const judged of mentions) {
    const { sense, hit, shortening } = judged.candidate;
    if (sense.kind !== 'show' || shortening !== undefined) continue;
    const group = groups.get(hit.phrase);
    if (group === undefined) groups.set(hit.phrase, [judged]);
    else group.push(judged);
  }
  const names = [...groups.values()].map((group) => {
    const { reading, hit } = group[0]!.candidate;
    return { group, senses: showSensesOf(reading, hit.phrase) };
  });
  const ambiguous = names.filter(({ senses }) => senses.length > 1);
  if (ambiguous.length === 0) return [];
  const platforms = mentions.filter(({ candidate }) => candidate.sense.kind === 'platform');
  const pagePlatforms = new Set(platforms.map(({ candidate }) => candidate.sense.ordinal));
  const certain = names.filter(({ senses }) => senses.length === 1).map(({ group }) => group[0]!.candidate);
  const countries = countriesOf(certain, pagePlatforms);
  const sentenceOf = ({ candidate: { passage, hit } }: Judged) => sentenceKey(passage, hit);
  return ambiguous.map(({ group, senses }) => ({
    group,
    senses,
    clues: group.map((judged) => ({
      ...cluesOf(judged.candidate),
      pagePlatforms,
      countries,
      sentencePlatforms: new Set(
        platforms
          .filter((other) => sentenceOf(other) === sentenceOf(judged))
          .map(({ candidate }) => candidate.sense.ordinal),
      ),
    })),
  }));
}

/** Which part of the shows and platforms named comes from each country. */
function countriesOf(shows: Candidate[], platforms: Set<number>): Map<number, number> {
  const index = shows[0]?.reading.index;
  const counts = new Map<number, number>();
  if (index === undefined) return counts;
  const codes = [
    ...shows.map(({ sense }) => index.showCountries[sense.ordinal]!),
    ...[...platforms].map((platform) => index.platformCountries[platform]!),
  ].filter((code) => code !== 0);
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1 / codes.length);
  return counts;
}
