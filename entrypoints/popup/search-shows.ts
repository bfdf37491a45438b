/** Answers the search box: hits at once, their statuses as they come. */

import type { SearchRow } from '@/components/SearchBox';
import type { ShowCard } from '@/lib/annotation/card-content';
import { sendRequest } from '@/lib/extension/send-request';
import type { Message } from '@/lib/shows/message';

/** Rows that fit into the popup without scrolling. */
const ROWS = 9;

/** A search that calls `show` with what it knows so far; an answer to an older query is dropped. */
export function makeSearch(show: (rows: SearchRow[] | null) => void, tell: (message: Message) => string) {
  const marks = new Map<string, SearchRow['mark']>();
  let asked = 0;
  return async (query: string): Promise<void> => {
    const turn = ++asked;
    if (query.trim() === '') return show(null);
    const { hits } = await sendRequest('search', { query, limit: ROWS });
    const rows = () => hits.map((hit) => ({ hit, mark: marks.get(hit.id) ?? null }));
    if (turn !== asked) return;
    show(rows());
    const unknown = hits.filter(({ id }) => !marks.has(id));
    const cards = await Promise.all(unknown.map(({ id }) => tellShow(id)));
    for (const card of cards) {
      if (card !== null) marks.set(card.id, { status: card.status, word: tell(card.word), asOf: card.asOf });
    }
    if (turn === asked) show(rows());
  };
}

/** The card of a show away from any article; null where it is not in the data. */
export async function tellShow(id: string): Promise<ShowCard | null> {
  const { card } = await sendRequest('tell-card', { kind: 'show', id, articleDate: null, mention: null });
  return card?.kind === 'show' ? card : null;
}
