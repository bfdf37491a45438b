/** Chooses among judged candidates: who keeps a stretch of text, and which show a name means on this page. */

import type { Candidate } from './candidate';
import type { Judged, JudgedArticle } from './judge-article';
import { cluesOf, showSensesOf } from './find-candidates';
import { fitOf, TIE_MARGIN } from './senses';

export type Thresholds = { show: number; platform: number };

/** What every further word of a title adds to its probability where it competes with what stands inside it. */
const WORD_ADVANTAGE = 0.12;
const MOST_WORDS = 5;

/** The mentions that stand: above the threshold, none overlapping another, in reading order. */
export function resolve({ shows, platforms }: JudgedArticle, thresholds: Thresholds): Judged[] {
  const standing = [
    ...shows.filter(({ probability }) => probability >= thresholds.show),
    ...platforms.filter(({ probability }) => probability >= thresholds.platform),
  ];
  const rank = ({ probability, candidate }: Judged) =>
    probability + WORD_ADVANTAGE * (Math.min(MOST_WORDS, candidate.tokens) - 1);
  standing.sort((a, b) => rank(b) - rank(a) || byPlace(a, b));
  const kept: Judged[] = [];
  for (const judged of standing) if (!kept.some((other) => overlaps(judged, other))) kept.push(judged);
  return agreeOnSenses(kept.sort(byPlace));
}

function overlaps(a: Judged, b: Judged): boolean {
  if (a.candidate.passage !== b.candidate.passage) return false;
  return a.candidate.hit.start < b.candidate.hit.end && b.candidate.hit.start < a.candidate.hit.end;
}

export function byPlace(a: Judged, b: Judged): number {
  return a.candidate.passage.place - b.candidate.passage.place || a.candidate.hit.start - b.candidate.hit.start;
}

/** One name means one show on a page, unless a year right after it says which. The clues of all its mentions are added up. */
function agreeOnSenses(mentions: Judged[]): Judged[] {
  const groups = new Map<number, Judged[]>();
  for (const judged of mentions) {
    if (judged.candidate.sense.kind !== 'show') continue;
    groups.set(judged.candidate.hit.phrase, [...(groups.get(judged.candidate.hit.phrase) ?? []), judged]);
  }
  const chosen = new Map<Judged, Pick<Candidate, 'sense' | 'rivals'>>();
  for (const group of groups.values()) {
    const first = group[0]!.candidate;
    const senses = showSensesOf(first.reading, first.hit.phrase);
    if (senses.length < 2) continue;
    const clues = group.map(({ candidate }) => cluesOf(candidate));
    const sums = senses.map((sense) => ({ sense, fit: Math.max(...clues.map((each) => fitOf(sense, each))) }));
    sums.sort((a, b) => b.fit - a.fit || a.sense.ordinal - b.sense.ordinal);
    const rivals = sums.slice(1).filter(({ fit }) => sums[0]!.fit - fit < TIE_MARGIN);
    for (const [place, judged] of group.entries()) {
      if (clues[place]!.year !== null) continue;
      chosen.set(judged, { sense: sums[0]!.sense, rivals: rivals.map(({ sense }) => sense) });
    }
  }
  return mentions.map((judged) => {
    const choice = chosen.get(judged);
    return choice === undefined ? judged : { ...judged, candidate: { ...judged.candidate, ...choice } };
  });
}
