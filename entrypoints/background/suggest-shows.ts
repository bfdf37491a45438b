/** Suggests shows in the address bar, each with what became of it. */

import { onOmnibox } from '@/lib/extension/omnibox';
import { openPage } from '@/lib/extension/tabs';
import { searchTitles } from '@/lib/search/search-titles';
import { dayOf, yearOf } from '@/lib/shows/calendar-date';
import { message } from '@/lib/shows/message';
import { renderMessage } from '@/lib/shows/render-message';
import { spelledTexts } from '@/lib/shows/spelled-texts';
import { statusAt } from '@/lib/shows/status-at';
import { datedWords } from '@/lib/shows/status-words';
import type { Knowledge } from './knowledge';

/** What browsers show at most beneath the address bar. */
const SUGGESTED = 6;

/** Registers at once. A choice opens the show's card in a tab; what was only typed opens the search. */
export function suggestShows({ personal, texts, ask }: Knowledge): void {
  onOmnibox(
    async (text) => {
      const spoken = spelledTexts(await texts(), (await personal.read('settings')).spelling);
      return ask(async (dataset) => {
        const hits = searchTitles(await dataset.searchIndex(), text, SUGGESTED);
        const shows = await dataset.showsById(hits.map(({ id }) => id));
        return shows.map((show) => {
          const { id, title, premiere } = show;
          const name = premiere === undefined ? title : message('title_year', title, `${yearOf(premiere)}`);
          const word = datedWords(statusAt(show, dayOf(new Date()))).at(-1)!;
          return { content: id, description: renderMessage(message('label_status', name, word), spoken) };
        });
      });
    },
    async (content) => {
      const show = await ask((dataset) => dataset.showById(content));
      const wish = new URLSearchParams(show === null ? { query: content } : { show: show.id });
      await openPage(`/popup.html?${wish}`);
    },
  );
}
