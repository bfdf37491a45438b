/** Answers the search box: hits at once, their statuses as they come. */

import type { SearchRow } from '@/components/SearchBox';
import { sendRequest } from '@/lib/extension/send-request';
import type { Message } from '@/lib/shows/message';

/** Rows that fit into the popup without scrolling. */
const ROWS = 9;

/** A search that calls `show` with what it knows so far; an answer to an older query is dropped. */
export function makeSearch(show: (rows: SearchRow[] | null) => void, tell: (message: Message) => string) {
  const marks = new Map<string, SearchRow['mark']>();
  let asked = 0;
  // The worker makes its index ready while the reader still looks for the first letter.
  sendRequest('search', { query: '', limit: 1 }).catch(() => undefined);
  return async (query: string): Promise<void> => {
    const turn = ++asked;
    if (query.trim() === '') return show(null);
    const { hits } = await sendRequest('search', { query, limit: ROWS });
    const rows = () => hits.map((hit) => ({ hit, mark: marks.get(hit.id) ?? null }));
    if (turn !== asked) return;
    show(rows());
    const ids = hits.map(({ id }) => id).filter((id) => !marks.has(id));
    const { cards } = ids.length === 0 ? { cards: [] } : await sendRequest('tell-cards', { ids });
    for (const { id, status, word, asOf } of cards) marks.set(id, { status, word: tell(word), asOf });
    if (turn === asked) show(rows());
  };
}
