/** Recognition as a whole: an article in, its mentions out, in reading order. */

import type { Article } from './article';
import { claimAt } from './claims';
import { detailOf } from './features';
import { type Candidates, findCandidates } from './find-candidates';
import { judgeArticle, type Judged, type JudgeSet } from './judge-article';
import { JUDGES } from './judge';
import type { Evidence, Mention } from './mention';
import { readArticlePassages } from './reading';
import { resolve, type Thresholds } from './resolve';
import { surfaceOf } from './candidate';
import type { TitleIndex } from './title-index';

/** Where precision and recall balanced best, precision of shows first. */
export const THRESHOLDS: Thresholds = { show: 0.6, platform: 0.6 };

/** No more reasons than this are kept of a mention. */
const MOST_EVIDENCE = 8;

export type RecogniseOptions = { thresholds?: Thresholds; judges?: JudgeSet };

/**
 * Every mention of a show or a platform in the article, in reading order (passage, then start). Nothing overlaps. Where several
 * shows of one name fit alike, the likeliest is named and the others stand in `tie`.
 */
export function recognise(article: Article, index: TitleIndex, options: RecogniseOptions = {}): Mention[] {
  const reading = readArticlePassages(article, index);
  return recogniseCandidates(findCandidates(reading), options);
}

/** The same for an article that was read already and whose candidates are known: while judges are learned, it is asked many times. */
export function recogniseCandidates(candidates: Candidates, options: RecogniseOptions = {}): Mention[] {
  const judged = judgeArticle(candidates, options.judges ?? JUDGES);
  const mentions = resolve(judged, options.thresholds ?? THRESHOLDS, (options.judges ?? JUDGES).sense);
  return mentions.map((mention) => toMention(mention, mentions, options.judges ?? JUDGES));
}

function toMention(judged: Judged, all: Judged[], judges: JudgeSet): Mention {
  const { candidate, probability } = judged;
  const { hit, passage, sense, rivals } = candidate;
  return {
    passage: passage.place,
    start: hit.start,
    end: hit.end,
    surface: surfaceOf(candidate),
    kind: sense.kind,
    ordinal: sense.ordinal,
    tie: sense.kind === 'show' ? rivals.map(({ ordinal }) => ordinal) : [],
    confidence: Math.round(probability * 1000) / 1000,
    evidence: explain(judged, judges),
    claim: sense.kind === 'show' ? claimAt(candidate, all) : null,
  };
}

function explain({ candidate, measures }: Judged, judges: JudgeSet): Evidence[] {
  const judge = candidate.sense.kind === 'show' ? judges.showOnPage : judges.platform;
  return judge
    .explain(measures)
    .slice(0, MOST_EVIDENCE)
    .map((evidence) => {
      const detail = candidate.sense.kind === 'show' ? detailOf(evidence.name, candidate) : undefined;
      return detail === undefined || detail === '' ? evidence : { ...evidence, detail };
    });
}
