/** What the settings show of the watchlist, and what happens when a list is brought in or taken along. */

import { useEffect, useState } from 'preact/hooks';
import type { FollowingProps } from '@/components/FollowingPanel';
import { useSpeech } from '@/components/texts';
import { dayOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import type { PersonalDocument, PersonalDocuments } from '@/lib/store/personal-documents';
import { withFollowed } from '@/lib/store/watchlist-changes';
import { decodeText } from '@/lib/watchlist/decode-text';
import type { ImportReport } from '@/lib/watchlist/import-list';
import { toldOf } from '@/lib/watchlist/news';
import type { DatasetKeeper } from './read-data';
import { saveFile } from './save-file';

/** Far more than any list of shows takes; what is larger is something else. */
const LARGEST_LIST = 20_000_000;

type Pending = { report: ImportReport; chosen: ReadonlyMap<number, string> };

export function useFollowing(personal: PersonalDocuments, keeper: DatasetKeeper): FollowingProps | null {
  const { say } = useSpeech();
  const [watchlist, setWatchlist] = useState<PersonalDocument<'watchlist'> | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const [news, setNews] = useState<FollowingProps['news']>(null);
  const read = async () => setWatchlist(await personal.read('watchlist'));
  useEffect(() => void read(), []);
  if (watchlist === null) return null;

  const attempt = (work: () => Promise<void>) =>
    void work().catch((error: Error) => setNews({ tone: 'problem', text: say('import_failed', error.message) }));

  const bringIn = async (file: File) => {
    setNews(null);
    setPending(null);
    if (file.size > LARGEST_LIST) return setNews({ tone: 'problem', text: say('import_too_large') });
    // The parser of lists comes with the first list.
    const { importList } = await import('@/lib/watchlist/import-list');
    const { matchTitles } = await import('@/lib/watchlist/match-titles');
    const report = importList(
      decodeText(new Uint8Array(await file.arrayBuffer())),
      matchTitles(await allShows(keeper)),
    );
    if (report === null) setNews({ tone: 'problem', text: say('import_refused') });
    else setPending({ report, chosen: new Map() });
  };

  const follow = async ({ report, chosen }: Pending) => {
    const ids = new Set([...report.matched.map(({ show }) => show.id), ...chosen.values()]);
    const shows = (await allShows(keeper)).filter(({ id }) => ids.has(id));
    const today = dayOf(new Date());
    const before = watchlist.followed.length;
    const after = await personal.change('watchlist', (list) =>
      shows.reduce((all, show) => withFollowed(all, { id: show.id, since: today, told: toldOf(show, today) }), list),
    );
    setPending(null);
    setNews({ tone: 'good', text: say('import_done', { count: after.followed.length - before, of: 'shows' }) });
    await read();
  };

  return {
    count: watchlist.followed.length,
    announce: watchlist.announce,
    onAnnounce: (announce) => attempt(() => personal.change('watchlist', (list) => ({ ...list, announce })).then(read)),
    onImport: (file) => attempt(() => bringIn(file)),
    onExport: () =>
      attempt(async () => {
        const { exportList } = await import('@/lib/watchlist/export-list');
        const shows = new Map((await allShows(keeper)).map((show) => [show.id, show]));
        const { followed } = await personal.read('watchlist');
        saveFile(`greenlit-following-${dayOf(new Date())}.csv`, 'text/csv', exportList(followed, shows));
      }),
    pending:
      pending === null
        ? null
        : {
            ...pending,
            known: new Set(watchlist.followed.map(({ id }) => id)),
            onChoose: (line, id) => setPending({ ...pending, chosen: withChoice(pending.chosen, line, id) }),
            onFollow: () => attempt(() => follow(pending)),
            onDismiss: () => setPending(null),
          },
    news,
  };
}

function withChoice(chosen: ReadonlyMap<number, string>, line: number, id: string | null): ReadonlyMap<number, string> {
  const others = [...chosen].filter(([known]) => known !== line);
  return new Map(id === null ? others : [...others, [line, id]]);
}

function allShows(keeper: DatasetKeeper): Promise<Show[]> {
  return keeper.read((dataset) =>
    dataset.shows(Array.from({ length: dataset.manifest().counts.shows }, (_, ordinal) => ordinal)),
  );
}
