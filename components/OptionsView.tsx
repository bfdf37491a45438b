/** The options page: the reader's part first, the maintainer's desk only where it was switched on. */

import { type ComponentChildren, Fragment } from 'preact';
import { CorrectionList, type CorrectionRow } from './CorrectionList';
import { DataFacts, type DataSummary } from './DataFacts';
import { FileButton } from './FileButton';
import { FollowingPanel, type FollowingProps } from './FollowingPanel';
import { type DeskProps, MaintainersDesk } from './MaintainersDesk';
import { type ReaderChoices, ReaderSettings } from './ReaderSettings';
import { type SiteRule, SiteRules } from './SiteRules';
import { Switch } from './Switch';
import { useSpeech } from './texts';

export type OptionsProps = {
  choices: ReaderChoices;
  onChoices: (choices: ReaderChoices) => void;
  rules: SiteRule[];
  onAddRule: (text: string) => boolean;
  onSetRule: (rule: SiteRule) => void;
  onRemoveRule: (site: string) => void;
  corrections: CorrectionRow[];
  onTakeBack: (place: number) => void;
  onExportCorrections: () => void;
  /** Null while the watchlist is being read. */
  following: FollowingProps | null;
  data: DataSummary | null;
  /** What came of the last export or import, else null. */
  personalNews: { tone: 'good' | 'problem'; text: string } | null;
  onExportPersonal: () => void;
  onImportPersonal: (file: File) => void;
  deskOn: boolean;
  onDesk: (on: boolean) => void;
  desk: DeskProps;
};

export function OptionsView(props: OptionsProps) {
  const { say } = useSpeech();
  return (
    <main class="options">
      <h1>{say('options_heading')}</h1>
      <Section id="reading" heading={say('options_reading')}>
        <ReaderSettings choices={props.choices} onChange={props.onChoices} />
      </Section>
      <Section id="sites" heading={say('options_sites')} about={say('options_sites_text')}>
        <SiteRules rules={props.rules} onAdd={props.onAddRule} onSet={props.onSetRule} onRemove={props.onRemoveRule} />
      </Section>
      <Section id="corrections" heading={say('options_corrections')} about={say('options_corrections_text')}>
        <CorrectionList rows={props.corrections} onTakeBack={props.onTakeBack} onExport={props.onExportCorrections} />
      </Section>
      {props.following !== null && (
        <Section id="following" heading={say('options_following')}>
          <FollowingPanel {...props.following} />
        </Section>
      )}
      <Section id="data" heading={say('options_data')}>
        <DataFacts data={props.data} />
      </Section>
      <Section id="keys" heading={say('options_keys')} about={say('options_keys_text')}>
        <dl class="keys">
          {KEYS.map(({ keys, does }) => (
            <Fragment key={does}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{say(does)}</dd>
            </Fragment>
          ))}
        </dl>
      </Section>
      <Section id="personal" heading={say('options_personal')} about={say('options_personal_text')}>
        <div class="field-row">
          <button type="button" onClick={props.onExportPersonal}>
            {say('personal_export')}
          </button>
          <FileButton label={say('personal_import')} accept=".json" onFile={props.onImportPersonal} />
        </div>
        <p role="status" class={props.personalNews?.tone === 'problem' ? 'problem-text' : 'good-news'}>
          {props.personalNews?.text ?? ''}
        </p>
      </Section>
      <Section id="desk" heading={say('options_desk')} about={say('options_desk_text')}>
        <Switch on={props.deskOn} onChange={props.onDesk}>
          {say('desk_switch')}
        </Switch>
        {props.deskOn && <MaintainersDesk {...props.desk} />}
      </Section>
    </main>
  );
}

/** What can be done by keys: the first as the manifest suggests it, the others as the surfaces listen. */
const KEYS = [
  { keys: 'Alt+Shift+G', does: 'key_open' },
  { keys: '/', does: 'key_search' },
  { keys: '↑ ↓ Enter', does: 'key_choose' },
  { keys: 'Tab', does: 'key_badges' },
  { keys: 'Esc', does: 'key_close' },
] as const;

type SectionProps = { id: string; heading: string; about?: string; children: ComponentChildren };

function Section({ id, heading, about, children }: SectionProps) {
  return (
    <section class={`panel of-${id}`} id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {about !== undefined && <p class="soft about">{about}</p>}
      {children}
    </section>
  );
}
