/** The watchlist's place in the settings, with a list that was read. */

import type { JSX } from 'preact';
import { FollowingPanel, type FollowingProps } from '@/components/FollowingPanel';
import type { ImportReportProps } from '@/components/ImportReportView';
import { importList } from '@/lib/watchlist/import-list';
import { matchTitles } from '@/lib/watchlist/match-titles';
import { shows, showOf } from './records';

const nothing = () => {};

const LIST = `SIMKL_ID,Title,Type,Year,Watchlist
1,Minx,tv,2022,watching
2,Doctor Who,tv,,watching
3,The Two Popes,movie,2019,completed
"Hacks,2021
5,The White Lotus,tv,2021,dropped
6,Harbour Nights,tv,2021,watching
7,You,tv,2018,watching
8,,tv,2021,watching`;

/** Two shows of one name, as in the whole dataset. */
const older = { ...showOf('doctor-who-2005'), id: 'doctor-who-1963', premiere: '1963-11-23' };

export const pendingList: ImportReportProps = {
  report: importList(LIST, matchTitles([...shows, older]))!,
  known: new Set(['you-2018']),
  chosen: new Map(),
  onChoose: nothing,
  onFollow: nothing,
  onDismiss: nothing,
};

export const followingProps: FollowingProps = {
  count: 3,
  announce: ['renewed', 'ending', 'cancelled'],
  onAnnounce: nothing,
  onImport: nothing,
  onExport: nothing,
  pending: null,
  news: null,
};

const panel = (props: Partial<FollowingProps>) => (
  <main class="options">
    <section class="panel">
      <h2>Following</h2>
      <FollowingPanel {...followingProps} {...props} />
    </section>
  </main>
);

/** Name of the state → what is drawn. */
export const FOLLOWING_STATES: Record<string, () => JSX.Element> = {
  'options following': () => panel({}),
  'options following list': () => panel({ pending: pendingList }),
  'narrow following list': () => panel({ pending: pendingList }),
  'options following refused': () =>
    panel({ count: 0, news: { tone: 'problem', text: 'No column of this file names shows.' } }),
};
