/** The worker's whole answer to a page: recognise, fetch the shows that were found, annotate. */

import type { Article } from '@/lib/recognition/article';
import { recognise } from '@/lib/recognition/recognise';
import type { TitleIndex } from '@/lib/recognition/title-index';
import type { Day } from '@/lib/shows/calendar-date';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { annotateArticle } from './annotate-article';
import type { PageAnnotation } from './page-annotation';

/** Where answers come from: the active dataset, whatever keeps it. */
export type KnowledgeBase = {
  titleIndex(): Promise<TitleIndex>;
  /** The shows at those places of the dataset, in the same order. */
  shows(ordinals: readonly number[]): Promise<Show[]>;
  platforms(): Promise<Platform[]>;
};

export type Reader = {
  today: Day;
  /** Ids the reader does not want to see on this page. */
  suppressed: ReadonlySet<string>;
  /** Statuses that get no badge, though the popup lists them. */
  hiddenStatuses: ReadonlySet<Status>;
  /** Whether platforms are marked. */
  platformMarks: boolean;
};

/** Mentions and badges of an article. Reads only the records of shows that were found. */
export async function answerArticle(article: Article, base: KnowledgeBase, reader: Reader): Promise<PageAnnotation> {
  const found = recognise(article, await base.titleIndex());
  const ordinals = [...new Set(found.flatMap(({ kind, ordinal, tie }) => (kind === 'show' ? [ordinal, ...tie] : [])))];
  const [records, platforms] = await Promise.all([base.shows(ordinals), base.platforms()]);
  const shows = new Map(ordinals.map((ordinal, place) => [ordinal, records[place]!]));
  return annotateArticle(article, found, { shows, platforms, ...reader });
}
