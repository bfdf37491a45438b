/** Every state of every surface, made from real records: looked at as pictures and checked for access by the tests. */

import type { JSX } from 'preact';
import catalogue from '@/assets/public/_locales/en/messages.json';
import { Card, type CardActions } from '@/components/Card';
import { OptionsView, type OptionsProps } from '@/components/OptionsView';
import { PopupView, type PopupProps } from '@/components/PopupView';
import type { SearchRow } from '@/components/SearchBox';
import type { SyncState } from '@/components/SyncPanel';
import { Watchlist } from '@/components/Watchlist';
import { WelcomeView } from '@/components/WelcomeView';
import type { CardContent, ShowCard } from '@/lib/annotation/card-content';
import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import { tellShowCard } from '@/lib/annotation/tell-card';
import { tellPlatformCard } from '@/lib/annotation/tell-platform';
import type { Claim } from '@/lib/recognition/mention';
import { catalogueTexts } from '@/lib/shows/catalogue-texts';
import { message } from '@/lib/shows/message';
import { renderMessage } from '@/lib/shows/render-message';
import { statusAt } from '@/lib/shows/status-at';
import { statusSentence } from '@/lib/shows/status-words';
import { platforms, showOf, shows } from './records';

export const texts = catalogueTexts('en-US', [catalogue]);

const platformName = (id: string) => platforms.find((platform) => platform.id === id)?.names[0].name ?? id;
const TODAY = '2026-11-24';

export const idle: CardActions = { onSuppress() {}, onUndoSuppress() {}, onFollow() {}, onChoose() {} };

type CardWishes = { articleDate?: string; claim?: Claim; tie?: string[]; followed?: boolean; today?: string };

export function cardOf(id: string, wishes: CardWishes = {}): ShowCard {
  const tie = (wishes.tie ?? []).map(showOf);
  return tellShowCard({
    show: showOf(id),
    platforms,
    today: wishes.today ?? TODAY,
    articleDate: wishes.articleDate ?? null,
    claim: wishes.claim ?? null,
    evidence: [message('season', '2'), message('claim_cancelled')],
    confidence: wishes.articleDate === undefined ? null : 0.97,
    tie,
    followed: wishes.followed ?? false,
  });
}

function platformCardOf(id: string): CardContent {
  const platform = platforms.find((candidate) => candidate.id === id)!;
  return tellPlatformCard({ platform, platforms, shows, articleDate: '2020-03-15', today: TODAY });
}

function onCard(content: CardContent, suppressed: 'site' | null = null): JSX.Element {
  return (
    <div class="greenlit page-card">
      <Card
        content={content}
        width={328}
        scopes={['page', 'site', 'everywhere']}
        suppressed={suppressed}
        actions={idle}
      />
    </div>
  );
}

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

const longTitled: ShowCard = {
  ...cardOf('minx-2022'),
  title: 'The Assassination of Gianni Versace and Other Extraordinarily Long-Winded American Crime Stories: Part Two',
  platforms: ['The Roku Channel', 'Paramount+ with Showtime', 'National Geographic'],
};

/** A title in a right-to-left script and one made of a single unbroken word. */
const rightToLeft: ShowCard = { ...cardOf('minx-2022'), title: 'שטיסל: הסיפור המלא' };
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
  'card cancelled twice': () => onCard(cardOf('minx-2022')),
  'card then and now': () =>
    onCard(cardOf('minx-2022', { articleDate: '2022-06-01', claim: { kind: 'renewed', seasons: [2] } })),
  'card article newer than data': () =>
    onCard(cardOf('shogun-2024', { articleDate: '2026-11-24', claim: { kind: 'cancelled', seasons: [] } })),
  'card sources differ': () =>
    onCard(cardOf('minx-2022', { articleDate: '2024-02-01', claim: { kind: 'renewed', seasons: [3] } })),
  'card saved and ended': () =>
    onCard(cardOf('brooklyn-nine-nine-2013', { articleDate: '2018-05-11', followed: true })),
  'card long running': () => onCard(cardOf('doctor-who-2005')),
  'card two years later': () => onCard(cardOf('shogun-2024', { today: '2028-11-24' })),
  'card tie': () => onCard(cardOf('lucifer-2016', { articleDate: '2019-05-11', tie: ['lucifer-2016', 'minx-2022'] })),
  'card long title': () => onCard(longTitled),
  'card rtl': () => <div dir="rtl">{onCard(rightToLeft)}</div>,
  'card suppressed': () => onCard(cardOf('minx-2022'), 'site'),
  'card platform': () => onCard(platformCardOf('netflix')),
  'card platform renamed': () => onCard(platformCardOf('hbo-max')),
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
