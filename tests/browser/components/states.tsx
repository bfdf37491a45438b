/** Every state of every surface, made from real records: looked at as pictures and checked for access by the tests. */

import type { JSX } from 'preact';
import { OptionsView, type OptionsProps } from '@/components/OptionsView';
import type { SyncState } from '@/components/SyncPanel';
import { WelcomeView } from '@/components/WelcomeView';
import type { NamedShow } from '@/lib/annotation/card-content';
import { CARD_STATES, cardOf } from './card-states';
import { FOLLOWING_STATES, followingProps } from './following-states';
import { POPUP_STATES } from './popup-states';
import { showOf } from './records';

const nothing = () => {};

function named(id: string): NamedShow {
  const { title, premiere } = showOf(id);
  return { id, title, year: premiere === undefined ? null : Number(premiere.slice(0, 4)) };
}

export const optionsProps: OptionsProps = {
  choices: {
    paused: false,
    platformMarks: true,
    spelling: 'browser',
    theme: 'system',
    density: 'roomy',
    marks: 'first',
    hiddenStatuses: ['pending'],
  },
  onChoices: nothing,
  rules: [
    { site: 'vulture.com', on: true },
    { site: 'deadline.com', on: false },
  ],
  onAddRule: () => false,
  onSetRule: nothing,
  onRemoveRule: nothing,
  corrections: [
    { show: named('you-2018'), instead: null, scope: 'everywhere', site: null },
    { show: named('lucifer-2016'), instead: named('minx-2022'), scope: 'site', site: 'ew.com' },
    { show: named('glow-2017'), instead: null, scope: 'page', site: null },
  ],
  onTakeBack: nothing,
  onExportCorrections: nothing,
  following: followingProps,
  data: {
    version: '2026.11.23',
    created: '2026-11-23',
    from: 'packaged',
    shows: 342,
    platforms: 251,
    checkedTo: '2026-11-23',
    age: 1,
    unheard: 1,
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
  const samples = ['minx-2022', 'the-witcher-2019', 'soundtrack-2019'].map((id) =>
    cardOf(id, { articleDate: '2022-06-01' }),
  );
  return (
    <WelcomeView
      samples={samples}
      sites={listed}
      granted={granted}
      onGrant={nothing}
      pinned={false}
      onFollow={nothing}
    />
  );
}

/** Name of the state → what is drawn. The first word names the surface. */
export const STATES: Record<string, () => JSX.Element> = {
  ...CARD_STATES,
  ...POPUP_STATES,
  ...FOLLOWING_STATES,
  options: () => <OptionsView {...optionsProps} />,
  'options desk ready': () => atDesk({ phase: 'ready', preview }),
  'options desk downloading': () => atDesk({ phase: 'downloading', done: 120_000, total: 480_000 }),
  'options desk failed': () => atDesk({ phase: 'failed', reason: 'The signature does not match the key.' }),
  'options old data': () => <OptionsView {...optionsProps} data={{ ...optionsProps.data!, age: 45, unheard: 45 }} />,
  'options empty': () => <OptionsView {...optionsProps} rules={[]} corrections={[]} data={null} />,
  'narrow options': () => atDesk({ phase: 'ready', preview }),
  welcome: () => welcome(true),
  'welcome not granted': () => welcome(false),
  'narrow welcome': () => welcome(false),
};
