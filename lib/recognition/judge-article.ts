/** Judges every candidate of an article: shows by themselves, then with the page, then platforms with the shows found. */

import type { Candidate } from './candidate';
import type { FirstJudgement, PageGroups, PageView } from './evidence/page';
import { groupJudgements, viewPage } from './evidence/view-page';
import { viewForPlatforms } from './view-platforms';
import { measureAlone, measureOnPage, measurePlatform } from './features';
import { type Candidates, inReadingOrder } from './find-candidates';
import { findShortForms } from './short-forms';
import { type Judge, JUDGES, type Measures } from './judge';

export type Judged = { candidate: Candidate; measures: Measures; probability: number };
export type JudgedArticle = { shows: Judged[]; platforms: Judged[]; view: PageView };

export type JudgeSet = Record<'showAlone' | 'showOnPage' | 'platform', Judge> & { sense: Record<string, number> };

/** A show this likely counts as named where other candidates are judged by it. */
const SURE = 0.7;

/** All candidates with their probabilities, in the order they came. */
export function judgeArticle(
  { shows, platforms, certainPlatforms }: Candidates,
  judges: JudgeSet = JUDGES,
): JudgedArticle {
  const groups: PageGroups = { byPhrase: new Map(), byShow: new Map() };
  const judgeAlone = (candidate: Candidate) => {
    const measures = measureAlone(candidate);
    return { candidate, measures, alone: judges.showAlone.probability(measures), groups };
  };
  const named = shows.map(judgeAlone);
  const surely = named.filter(({ alone }) => alone > SURE).map(({ candidate }) => candidate);
  const short = surely.length === 0 ? [] : findShortForms(surely[0]!.reading, surely, shows);
  const alone = [...named, ...short.map(judgeAlone)].sort((a, b) => inReadingOrder(a.candidate, b.candidate));
  const first: FirstJudgement[] = alone;
  groupJudgements(first, groups);
  const view = viewPage(first, certainPlatforms.size);
  const judgedShows = first.map((judged, place) => {
    const measures = measureOnPage(judged, alone[place]!.measures, view);
    return { candidate: judged.candidate, measures, probability: judges.showOnPage.probability(measures) };
  });
  const sure = judgedShows.filter(({ probability, candidate }) => probability > SURE && !candidate.insideLonger);
  const platformView = viewForPlatforms(
    sure.map(({ candidate }) => candidate),
    platforms,
    certainPlatforms,
    view,
  );
  return {
    shows: judgedShows,
    platforms: platforms.map((candidate) => {
      const measures = measurePlatform(candidate, platformView);
      return { candidate, measures, probability: judges.platform.probability(measures) };
    }),
    view,
  };
}
