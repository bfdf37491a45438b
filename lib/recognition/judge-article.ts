/** Judges every candidate of an article: shows by themselves, then with the page, then platforms with the shows found. */

import type { Candidate } from './candidate';
import { type FirstJudgement, type PageView, viewPage } from './evidence/page';
import { capitalBeside, type PlatformView } from './evidence/platform-words';
import { measureAlone, measureOnPage, measurePlatform } from './features';
import { type Candidates, sentenceKey } from './find-candidates';
import { type Judge, JUDGES, type Measures } from './judge';

export type Judged = { candidate: Candidate; measures: Measures; probability: number };
export type JudgedArticle = { shows: Judged[]; platforms: Judged[]; view: PageView };

export type JudgeSet = Record<keyof typeof JUDGES, Judge>;

/** A show this likely counts as named when platforms are judged. */
const SURE = 0.7;

/** All candidates with their probabilities, in the order they came. */
export function judgeArticle(
  { shows, platforms, certainPlatforms }: Candidates,
  judges: JudgeSet = JUDGES,
): JudgedArticle {
  const alone = shows.map((candidate) => ({ candidate, measures: measureAlone(candidate) }));
  const first: FirstJudgement[] = alone.map(({ candidate, measures }) => ({
    candidate,
    alone: judges.showAlone.probability(measures),
  }));
  const view = viewPage(first, certainPlatforms.size);
  const judgedShows = first.map((judged, place) => {
    const measures = measureOnPage(judged, alone[place]!.measures, view);
    return { candidate: judged.candidate, measures, probability: judges.showOnPage.probability(measures) };
  });
  const platformView = viewForPlatforms(judgedShows, platforms, certainPlatforms, view.television);
  return {
    shows: judgedShows,
    platforms: platforms.map((candidate) => {
      const measures = measurePlatform(candidate, platformView);
      return { candidate, measures, probability: judges.platform.probability(measures) };
    }),
    view,
  };
}

function viewForPlatforms(
  shows: Judged[],
  platforms: Candidate[],
  certain: Set<number>,
  television: number,
): PlatformView {
  const sure = shows.filter(({ probability, candidate }) => probability > SURE && !candidate.insideLonger);
  const counts = new Map<string, number>();
  const homes = new Set<number>();
  for (const { candidate } of sure) {
    const key = sentenceKey(candidate.passage, candidate.hit);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const { index } = candidate.reading;
    const { ordinal } = candidate.sense;
    for (const home of index.platforms.subarray(index.profilePlatforms[ordinal], index.profilePlatforms[ordinal + 1]))
      homes.add(home);
  }
  return {
    certain,
    showsInSentence: ({ passage, hit }) => counts.get(sentenceKey(passage, hit)) ?? 0,
    ownShowOnPage: ({ sense }) => homes.has(sense.ordinal),
    television,
    partsOfNames: new Set(platforms.filter((candidate) => capitalBeside(candidate, 1)).map(({ hit }) => hit.phrase)),
  };
}
