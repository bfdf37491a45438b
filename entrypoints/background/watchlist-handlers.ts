/** Answers about the shows a reader follows, and the quiet number beside the icon when one of them has news. */

import { nameOfPlatform } from '@/lib/annotation/annotate-article';
import type { Handlers } from '@/lib/extension/answer-requests';
import { showNews } from '@/lib/extension/toolbar';
import { dayOf } from '@/lib/shows/calendar-date';
import { withFollowed, withoutFollowed } from '@/lib/store/watchlist-changes';
import { toldOf } from '@/lib/watchlist/news';
import { countNews, tellWatchlist } from '@/lib/watchlist/tell-watchlist';
import type { Knowledge, OpenDataset } from './knowledge';

/** The watchlist with those of its shows that are in the data. */
async function readFollowed({ personal }: Knowledge, dataset: OpenDataset) {
  const watchlist = await personal.read('watchlist');
  const shows = await dataset.showsById(watchlist.followed.map(({ id }) => id));
  return { watchlist, shows, today: dayOf(new Date()) };
}

/** Counts the news anew, after the data or the watchlist may have changed, and shows it beside the icon. */
export async function announceNews(knowledge: Knowledge): Promise<void> {
  await showNews(await knowledge.ask(async (dataset) => countNews(await readFollowed(knowledge, dataset))));
}

export function createWatchlistHandlers(knowledge: Knowledge): Pick<Handlers, 'follow' | 'tell-watchlist'> {
  const { personal, ask } = knowledge;
  return {
    follow: async ({ id, followed }) => {
      const show = await ask((dataset) => dataset.showById(id));
      const since = dayOf(new Date());
      await personal.change('watchlist', (watchlist) => {
        if (!followed) return withoutFollowed(watchlist, show ?? { id });
        return withFollowed(watchlist, { id, since, told: show === null ? null : toldOf(show, since) });
      });
      return { followed };
    },

    'tell-watchlist': () =>
      ask(async (dataset) => {
        const platformName = nameOfPlatform({ platforms: await dataset.platforms() });
        return tellWatchlist({ ...(await readFollowed(knowledge, dataset)), platformName });
      }),
  };
}
