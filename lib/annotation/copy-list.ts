/** A list of shows as plain text with its sources: for a newsletter, a note, a colleague. */

import { type CalendarDate, type Day, lastDay } from '@/lib/shows/calendar-date';
import { type Message, message } from '@/lib/shows/message';
import { renderMessage, type Texts } from '@/lib/shows/render-message';
import type { Source } from '@/lib/shows/timeline-event';
import type { ShowCard } from './card-content';

export type CopiedList = {
  cards: readonly ShowCard[];
  /** Address of the page that names them; null where it is not known. */
  page: string | null;
  today: Day;
};

/** One paragraph a show: what became of it, then who says so, when, and where to read it. */
export function copyList({ cards, page, today }: CopiedList, texts: Texts): string {
  const head = renderMessage(message('copy_head', { date: today }), texts);
  const paragraphs = cards.map((card) => paragraphOf(card, texts));
  return `${[page === null ? head : `${head}\n${page}`, ...paragraphs].join('\n\n')}\n`;
}

function paragraphOf(card: ShowCard, texts: Texts): string {
  const name = card.years.from === null ? card.title : message('title_year', card.title, `${card.years.from}`);
  const told = renderMessage(message('copy_show', name, card.sentence), texts);
  const source = sourceOf(card);
  return source === null ? told : `${told}\n  ${renderMessage(source, texts)}`;
}

/** Who says what the card says. What follows from the dates of seasons has no source of its own: there the last sourced event speaks. */
function sourceOf(card: ShowCard): Message | null {
  if (card.source !== null) return sourceWords(card.source);
  if (!card.verified) return message('event_not_verified');
  const event = card.events.findLast(
    ({ source, verified, date }) => source !== null && verified && isKnown(date, card),
  );
  if (event === undefined || event.source === null) return null;
  return message('copy_event', message('event_on', event.sentence, { when: event.date }), sourceWords(event.source));
}

function isKnown(date: CalendarDate, { knownTo }: ShowCard): boolean {
  return knownTo !== null && lastDay(date) <= knownTo;
}

function sourceWords({ publisher, published, url }: Source): Message {
  return published === null
    ? message('copy_source', publisher, url)
    : message('copy_source_dated', publisher, { date: published }, url);
}
