/** The worker's whole answer to a page: recognise, fetch the shows that were found, annotate. */

import type { Article } from '@/lib/recognition/article';
import { recognise } from '@/lib/recognition/recognise';
import type { TitleIndex } from '@/lib/recognition/title-index';
import type { Day } from '@/lib/shows/calendar-date';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { Status } from '@/lib/shows/status';
import { annotateArticle } from './annotate-article';
import { correctMentions } from './correct-mentions';
import type { PageAnnotation } from './page-annotation';

/** Where answers come from: the active dataset, whatever keeps it. */
export type KnowledgeBase = {
  titleIndex(): Promise<TitleIndex>;
  /** The shows at those places of the dataset, in the same order. */
  shows(ordinals: readonly number[]): Promise<Show[]>;
  platforms(): Promise<Platform[]>;
  /** The place of the show of this id, or null. */
  ordinalOf(id: string): Promise<number | null>;
};

export type Reader = {
  today: Day;
  /** Ids the reader does not want to see on this page. */
  suppressed: ReadonlySet<string>;
  /** Shows that the reader said are other ones on this page, by ids. */
  replaced: ReadonlyMap<string, string>;
  /** Statuses that get no badge, though the popup lists them. */
  hiddenStatuses: ReadonlySet<Status>;
  /** Whether platforms are marked. */
  platformMarks: boolean;
  /** Whether every mention is marked, and not only the first of a show. */
  everyMention: boolean;
};

/** Mentions and badges of an article. Reads only the records of shows that were found. */
export async function answerArticle(article: Article, base: KnowledgeBase, reader: Reader): Promise<PageAnnotation> {
  const found = recognise(article, await base.titleIndex());
  const named = [...new Set(found.flatMap(({ kind, ordinal, tie }) => (kind === 'show' ? [ordinal, ...tie] : [])))];
  const [shows, platforms] = await Promise.all([readShows(named, base), base.platforms()]);
  const ordinals = new Map<string, number>();
  for (const { id } of shows.values()) {
    const instead = reader.replaced.get(id);
    const ordinal = instead === undefined ? null : await base.ordinalOf(instead);
    if (instead !== undefined && ordinal !== null) ordinals.set(instead, ordinal);
  }
  const corrected = correctMentions(found, { replaced: reader.replaced, shows, ordinals });
  for (const [ordinal, show] of await readShows([...ordinals.values()], base)) shows.set(ordinal, show);
  return annotateArticle(article, corrected, { shows, platforms, ...reader });
}

async function readShows(ordinals: number[], base: KnowledgeBase): Promise<Map<number, Show>> {
  const records = await base.shows(ordinals);
  return new Map(ordinals.map((ordinal, place) => [ordinal, records[place]!]));
}
