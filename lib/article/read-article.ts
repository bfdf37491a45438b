/** Reads a page's story as an article for recognition, and finds its words again on the page. */

import type { Article } from '@/lib/recognition/article';
import { findStory } from './find-story';
import { atOnce } from './in-slices';
import { readPageData } from './read-page-data';
import { rangeOf } from './passage-range';
import { readStory } from './read-passages';

export type ArticleReading = {
  article: Article;
  /** Where characters of a passage stand on the page; null where the page has changed since. */
  locate(passage: number, start: number, end: number): Range | null;
};

/** The article on a page, or null where there is no story. Works on any document, laid out or not, and changes nothing. */
export function readArticle(document: Document): ArticleReading | null {
  const story = atOnce(findStory(document, () => {}));
  if (story === null) return null;
  const read = atOnce(readStory(story, () => {}));
  if (read.length === 0) return null;
  // A document without a window has no address.
  const site = document.defaultView?.location.hostname;
  return {
    article: {
      passages: read.map(({ passage }) => passage),
      ...atOnce(readPageData(document, story.headline)),
      ...(site === undefined ? {} : { site }),
    },
    locate(passage, start, end) {
      const source = read[passage];
      return source === undefined ? null : rangeOf(source, start, end);
    },
  };
}
