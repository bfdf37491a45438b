/** Every state of every surface, made from real records: looked at as pictures and checked for access by the tests. */

import type { JSX } from 'preact';
import { OptionsView, type OptionsProps } from '@/components/OptionsView';
import { PopupView, type PopupProps } from '@/components/PopupView';
import type { SearchRow } from '@/components/SearchBox';
import type { SyncState } from '@/components/SyncPanel';
import { Watchlist } from '@/components/Watchlist';
import { WelcomeView } from '@/components/WelcomeView';
import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import { renderMessage } from '@/lib/shows/render-message';
import { statusAt } from '@/lib/shows/status-at';
import { statusSentence } from '@/lib/shows/status-words';
import { CARD_STATES, cardOf, idle, texts, TODAY } from './card-states';
import { platforms, showOf } from './records';

const platformName = (id: string) => platforms.find((platform) => platform.id === id)?.names[0].name ?? id;

const nothing = () => {};
export const popupProps: PopupProps = {
  page: { state: 'loading' },
  query: '',
  rows: null,
  watchlist: null,
  card: null,
  onQuery: nothing,
  onChooseHit: nothing,
  onOpenMention: nothing,
  onJump: nothing,
  onBack: nothing,
  onTab: nothing,
  onSite: nothing,
  onAnnotateOnce: nothing,
  onGrantSite: nothing,
  onRetry: nothing,
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
    sentence: null,
  };
}

export const annotation: PageAnnotation = {
  mentions: [
    mentionOf('minx-2022', 'Minx', 0),
    platformMention('hbo-max', 'HBO Max', 0),
    mentionOf('lucifer-2016', 'Lucifer', 1),
    mentionOf('minx-2022', 'Minx', 2),
    mentionOf('brooklyn-nine-nine-2013', 'B99', 2),
    platformMention('netflix', 'Netflix', 3),
    mentionOf('shogun-2024', 'Shogun', 4),
    mentionOf('doctor-who-2005', 'Doctor Who', 5),
    platformMention('netflix', 'Netflix', 6),
    mentionOf('lucifer-2016', 'Lucifer', 7),
  ],
  badges: [],
  sum: { shows: 5, agree: 2, changed: 2, newer: 1, platforms: 2 },
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

export const optionsProps: OptionsProps = {
  choices: { paused: false, platformMarks: true, spelling: 'browser', theme: 'system', hiddenStatuses: ['pending'] },
  onChoices: nothing,
  rules: [
    { site: 'vulture.com', on: true },
    { site: 'deadline.com', on: false },
  ],
  onAddRule: () => false,
  onSetRule: nothing,
  onRemoveRule: nothing,
  data: {
    version: '2026.11.23',
    created: '2026-11-23',
    from: 'packaged',
    shows: 342,
    platforms: 251,
    checkedTo: '2026-11-23',
    age: 1,
    feed: false,
  },
  personalNews: null,
  onExportPersonal: nothing,
  onImportPersonal: nothing,
  deskOn: false,
  onDesk: nothing,
  desk: {
    feedAddress: 'https://feed.example.com/greenlit/',
    feedProblem: null,
    onFeedAddress: nothing,
    sync: { phase: 'idle' },
    previousVersion: '2026.11.09',
    syncActions: { onCheck: nothing, onCancel: nothing, onApply: nothing, onDismiss: nothing, onRollBack: nothing },
    edits: [],
    onRemoveEdit: nothing,
    onExportDataset: nothing,
    onImportDataset: nothing,
  },
};

function atDesk(sync: SyncState): JSX.Element {
  const edits = [{ id: 'minx-2022', title: 'Minx', date: '2026-11-20', note: 'end date' }];
  return <OptionsView {...optionsProps} deskOn desk={{ ...optionsProps.desk, sync, edits }} />;
}

const preview = {
  version: '2026.12.01',
  added: [
    { id: 'a', title: 'Harbour Lights' },
    { id: 'b', title: 'The Long Paddock' },
  ],
  removed: [],
  changed: [{ id: 'c', title: 'Doctor Who' }],
  flips: [
    { id: 'minx-2022', title: 'Minx', from: 'renewed', to: 'unrenewed' },
    { id: 'lucifer-2016', title: 'Lucifer', from: 'final_season', to: 'ended' },
  ],
  warnings: ['7 % of the shows would say something else. Look twice.'],
} satisfies Extract<SyncState, { phase: 'ready' }>['preview'];

const listed = ['avclub.com', 'deadline.com', 'denofgeek.com', 'ew.com', 'hollywoodreporter.com', 'tvline.com'];

function welcome(granted: boolean | null): JSX.Element {
  const sample = cardOf('minx-2022', { articleDate: '2022-06-01' });
  return <WelcomeView sample={sample} sites={listed} granted={granted} onGrant={nothing} cardActions={idle} />;
}

/** Name of the state → what is drawn. The first word names the surface. */
export const STATES: Record<string, () => JSX.Element> = {
  ...CARD_STATES,
  'popup page': () => <PopupView {...popupProps} page={{ state: 'annotated', site, annotation }} />,
  'popup search': () => <PopupView {...popupProps} query="lucfer" rows={rows} />,
  'popup search empty': () => <PopupView {...popupProps} query="zzyzx road" rows={[]} />,
  'popup card': () => (
    <PopupView {...popupProps} card={{ content: cardOf('lucifer-2016'), fromMention: true, suppressed: null }} />
  ),
  'popup loading': () => <PopupView {...popupProps} />,
  'popup nothing found': () => <PopupView {...popupProps} page={{ state: 'nothing-found', site }} />,
  'popup no story': () => <PopupView {...popupProps} page={{ state: 'no-story', site }} />,
  'popup off here': () => <PopupView {...popupProps} page={{ state: 'off-here', site }} />,
  'popup paused': () => <PopupView {...popupProps} page={{ state: 'paused', site }} />,
  'popup no permission': () => (
    <PopupView
      {...popupProps}
      page={{ state: 'no-permission', site: 'entertainment.some-very-long-newspaper-name.co.uk' }}
    />
  ),
  'popup unreachable': () => <PopupView {...popupProps} page={{ state: 'unreachable' }} />,
  'popup error': () => <PopupView {...popupProps} page={{ state: 'error' }} />,
  'popup watchlist empty': () => <Watchlist shows={[]} onOpen={nothing} />,
  'popup watchlist': () => <Watchlist shows={[cardOf('minx-2022'), cardOf('shogun-2024')]} onOpen={nothing} />,
  options: () => <OptionsView {...optionsProps} />,
  'options desk ready': () => atDesk({ phase: 'ready', preview }),
  'options desk downloading': () => atDesk({ phase: 'downloading', done: 120_000, total: 480_000 }),
  'options desk failed': () => atDesk({ phase: 'failed', reason: 'The signature does not match the key.' }),
  'options empty': () => <OptionsView {...optionsProps} rules={[]} data={null} />,
  'narrow options': () => atDesk({ phase: 'ready', preview }),
  welcome: () => welcome(true),
  'welcome not granted': () => welcome(false),
  'narrow welcome': () => welcome(false),
  'popup rtl': () => (
    <div dir="rtl">
      <PopupView {...popupProps} page={{ state: 'annotated', site, annotation }} />
    </div>
  ),
};
