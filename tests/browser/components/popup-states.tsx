/** Every state of the popup, made from real records. */

import type { JSX } from 'preact';
import type { PopupProps } from '@/components/popup-props';
import { PopupView } from '@/components/PopupView';
import type { SearchRow } from '@/components/SearchBox';
import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import { renderMessage } from '@/lib/shows/render-message';
import { statusAt } from '@/lib/shows/status-at';
import { statusSentence } from '@/lib/shows/status-words';
import { toldOf, USUAL_NEWS } from '@/lib/watchlist/news';
import { tellWatchlist, type ToldWatchlist } from '@/lib/watchlist/tell-watchlist';
import { upcomingOf } from '@/lib/watchlist/upcoming';
import { cardOf, idle, judged, texts, TODAY } from './card-states';
import { platforms, showOf } from './records';

const platformName = (id: string) => platforms.find((platform) => platform.id === id)?.names[0].name ?? id;

const nothing = () => {};
export const popupProps: PopupProps = {
  page: { state: 'loading' },
  tab: 'page',
  query: '',
  rows: null,
  film: null,
  filter: null,
  platforms: null,
  filtered: null,
  watchlist: null,
  card: null,
  copied: null,
  data: { created: '2026-11-23', old: false },
  offline: false,
  onQuery: nothing,
  onFilter: nothing,
  onChooseHit: nothing,
  onOpenMention: nothing,
  onJump: nothing,
  onCopy: nothing,
  onResume: nothing,
  onBack: nothing,
  onTab: nothing,
  onSite: nothing,
  onAnnotateOnce: nothing,
  onGrantSite: nothing,
  onRetry: nothing,
  onSeen: nothing,
  onOptions: nothing,
  cardActions: idle,
};

function mentionOf(id: string, surface: string, at: number): NamedMention {
  const show = showOf(id);
  const report = statusAt(show, TODAY);
  return {
    passage: at,
    start: 0,
    end: surface.length,
    surface,
    kind: 'show',
    id,
    title: show.title,
    year: show.premiere === undefined ? null : Number(show.premiere.slice(0, 4)),
    status: report.status,
    statusThen: null,
    standing: 'agrees',
    sentence: statusSentence(show, report, platformName),
    confidence: 0.9,
    tie: [],
    claim: null,
    evidence: [],
  };
}

function platformMention(id: string, surface: string, at: number): NamedMention {
  return {
    ...mentionOf('minx-2022', surface, at),
    kind: 'platform',
    id,
    title: platformName(id),
    year: null,
    status: null,
    standing: null,
    sentence: null,
  };
}

export const annotation: PageAnnotation = {
  mentions: [
    mentionOf('minx-2022', 'Minx', 0),
    platformMention('hbo-max', 'HBO Max', 0),
    { ...mentionOf('lucifer-2016', 'Lucifer', 1), standing: 'changed', statusThen: 'final_season' },
    mentionOf('minx-2022', 'Minx', 2),
    mentionOf('brooklyn-nine-nine-2013', 'B99', 2),
    platformMention('netflix', 'Netflix', 3),
    { ...mentionOf('shogun-2024', 'Shogun', 4), standing: 'newer' },
    mentionOf('doctor-who-2005', 'Doctor Who', 5),
    platformMention('netflix', 'Netflix', 6),
    mentionOf('lucifer-2016', 'Lucifer', 7),
  ],
  badges: [],
  sum: { shows: 5, agree: 3, changed: 1, newer: 1, platforms: 2 },
};

/** As the popup makes it: the word of the show's card. */
function rowOf(id: string, matched: string | null = null): SearchRow {
  const { title, years, status, word, asOf } = cardOf(id);
  return {
    hit: { ordinal: 0, id, title, matched, year: years.from, score: 0.9 },
    mark: { status, word: renderMessage(word, texts), asOf },
  };
}

const rows = [rowOf('lucifer-2016'), rowOf('brooklyn-nine-nine-2013', 'B99'), rowOf('minx-2022'), rowOf('shogun-2024')];
const site = 'ew.com';
const annotated: PopupProps['page'] = {
  state: 'annotated',
  site,
  annotation,
  cost: { milliseconds: 14, badges: 7, shift: 0 },
};

/** Titles that need several lines, one of them a single word, on a site with a long name. */
const longTitled: PageAnnotation = {
  ...annotation,
  mentions: annotation.mentions.map((mention, place) =>
    mention.id === 'minx-2022'
      ? {
          ...mention,
          title: 'The Assassination of Gianni Versace and Other Extraordinarily Long-Winded American Stories',
        }
      : place === 2
        ? { ...mention, title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' }
        : mention,
  ),
};

/** Six shows followed since the day before Minx lost its renewal, and one date to come. */
export function followedShows(): ToldWatchlist {
  const ids = ['minx-2022', 'shogun-2024', 'lucifer-2016', 'doctor-who-2005', 'hacks-2021', 'the-white-lotus-2021'];
  const told = ids.map((id) => ({ id, since: '2023-01-01', told: toldOf(showOf(id), '2023-01-01') }));
  const coming = {
    ...showOf('shogun-2024'),
    seasons: [...showOf('shogun-2024').seasons!, { number: 2, premiere: '2027-02' }],
  };
  const { shows } = tellWatchlist({
    watchlist: { followed: told, announce: USUAL_NEWS },
    shows: ids.map(showOf),
    platformName,
    today: TODAY,
  });
  return { shows, upcoming: upcomingOf([coming], TODAY) };
}

/** Name of the state → what is drawn. */
export const POPUP_STATES: Record<string, () => JSX.Element> = {
  'popup page': () => <PopupView {...popupProps} page={annotated} />,
  'popup search': () => <PopupView {...popupProps} query="lucfer" rows={rows} />,
  'popup search empty': () => <PopupView {...popupProps} query="zzyzx road" rows={[]} />,
  'popup search film': () => <PopupView {...popupProps} query="the two popes 2019" rows={[]} film="only" />,
  'popup search film named': () => (
    <PopupView {...popupProps} query="minx movie" rows={[rowOf('minx-2022')]} film="named" />
  ),
  'popup filter': () => (
    <PopupView
      {...popupProps}
      rows={[rowOf('minx-2022'), rowOf('glow-2017'), rowOf('the-society-2019'), rowOf('mindhunter-2017')]}
      filter={{ family: 'stopped', platform: 'Netflix' }}
      platforms={['Netflix', 'HBO Max', 'The Roku Channel']}
      filtered={4}
    />
  ),
  'popup filter none': () => (
    <PopupView
      {...popupProps}
      rows={[]}
      filter={{ family: 'ending', platform: 'HBO Max' }}
      platforms={['Netflix', 'HBO Max']}
      filtered={0}
    />
  ),
  'popup card': () => (
    <PopupView {...popupProps} card={{ content: cardOf('lucifer-2016'), judged, suppressed: null }} />
  ),
  'popup loading': () => <PopupView {...popupProps} />,
  'popup nothing found': () => <PopupView {...popupProps} page={{ state: 'nothing-found', site }} />,
  'popup no story': () => <PopupView {...popupProps} page={{ state: 'no-story', site }} />,
  'popup too much': () => <PopupView {...popupProps} page={{ state: 'too-much', site }} />,
  'popup off here': () => <PopupView {...popupProps} page={{ state: 'off-here', site }} />,
  'popup paused': () => <PopupView {...popupProps} page={{ state: 'paused', site }} />,
  'popup no permission': () => (
    <PopupView
      {...popupProps}
      page={{ state: 'no-permission', site: 'entertainment.some-very-long-newspaper-name.co.uk' }}
    />
  ),
  'popup unreachable': () => <PopupView {...popupProps} page={{ state: 'unreachable' }} />,
  'popup long titles': () => <PopupView {...popupProps} page={{ ...annotated, annotation: longTitled }} />,
  'popup offline': () => <PopupView {...popupProps} page={annotated} offline />,
  'popup old data': () => (
    <PopupView {...popupProps} page={{ state: 'nothing-found', site }} data={{ created: '2025-11-23', old: true }} />
  ),
  'popup copied': () => <PopupView {...popupProps} page={annotated} copied={{ shows: 5 }} />,
  'popup error': () => <PopupView {...popupProps} page={{ state: 'error' }} />,
  'popup watchlist empty': () => <PopupView {...popupProps} tab="watchlist" watchlist={{ shows: [], upcoming: [] }} />,
  'popup watchlist': () => <PopupView {...popupProps} page={annotated} tab="watchlist" watchlist={followedShows()} />,
  'popup rtl': () => (
    <div dir="rtl">
      <PopupView {...popupProps} page={annotated} />
    </div>
  ),
};
