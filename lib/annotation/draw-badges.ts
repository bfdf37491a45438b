/** Badges as the page script draws them: their messages turned into the reader's language. */

import { renderMessage, type Texts } from '@/lib/shows/render-message';
import type { PageAnnotation } from './page-annotation';

/** What the page script needs of a badge: no message keys, no catalogue. */
export type DrawnBadge = {
  /** Index into the mentions of the annotation. */
  mention: number;
  form: string;
  /** Status code for shape and colour; an empty string where it has none. */
  status: string;
  asOf: boolean;
  changed: boolean;
  word: string;
  label: string;
};

export function drawBadges({ badges }: PageAnnotation, texts: Texts): DrawnBadge[] {
  return badges.map(({ mention, form, status, asOf, changed, word, label }) => ({
    mention,
    form,
    status: status ?? '',
    asOf,
    changed,
    word: word === null ? '' : renderMessage(word, texts),
    label: renderMessage(label, texts),
  }));
}
