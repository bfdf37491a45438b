/** Badges as the page script draws them: their messages turned into the reader's language. */

import { renderMessage, type Texts } from '@/lib/shows/render-message';
import type { BadgeWords, PageAnnotation } from './page-annotation';

/** Words of a tag; `then` is empty where only the present is told. */
export type DrawnWords = { before: string; now: string };

/** What the page script needs of a badge: no message keys, no catalogue. */
export type DrawnBadge = {
  /** Index into the mentions of the annotation. */
  mention: number;
  form: string;
  /** Status code for shape and colour; an empty string where it has none. */
  status: string;
  asOf: boolean;
  changed: boolean;
  /** The wording that says most first; none for a tag without words. */
  words: DrawnWords[];
  label: string;
};

export function drawBadges({ badges }: PageAnnotation, texts: Texts): DrawnBadge[] {
  return badges.map(({ mention, form, status, asOf, changed, words, label }) => ({
    mention,
    form,
    status: status ?? '',
    asOf,
    changed,
    words: words.map((wording) => drawWords(wording, texts)),
    label: renderMessage(label, texts),
  }));
}

function drawWords({ before, now }: BadgeWords, texts: Texts): DrawnWords {
  return { before: before === null ? '' : renderMessage(before, texts), now: renderMessage(now, texts) };
}
