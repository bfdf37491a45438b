/** What a reader may choose: what is marked, how it looks and spells; a sentence shows it at once. */

import type { ComponentChildren } from 'preact';
import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import { type Status, STATUSES } from '@/lib/shows/status';
import { SettingsPreview } from './SettingsPreview';
import { GlyphMark } from './StatusMark';
import { Switch } from './Switch';
import { useSpeech } from './texts';

export const SPELLINGS = ['browser', 'us', 'uk'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['roomy', 'compact'] as const;
export const MARKS = ['first', 'all'] as const;

export type ReaderChoices = {
  /** No badges anywhere for now. */
  paused: boolean;
  /** Whether platforms are underlined too. */
  platformMarks: boolean;
  spelling: (typeof SPELLINGS)[number];
  theme: (typeof THEMES)[number];
  density: (typeof DENSITIES)[number];
  /** Whether the first mention of a show is marked, or every one. */
  marks: (typeof MARKS)[number];
  /** Statuses that get no badge in the text; the popup lists them all the same. */
  hiddenStatuses: Status[];
};

type ReaderSettingsProps = { choices: ReaderChoices; onChange: (choices: ReaderChoices) => void };

export function ReaderSettings({ choices, onChange }: ReaderSettingsProps) {
  const { say } = useSpeech();
  const toggle = (status: Status, on: boolean) =>
    onChange({
      ...choices,
      hiddenStatuses: on
        ? choices.hiddenStatuses.filter((other) => other !== status)
        : [...choices.hiddenStatuses, status],
    });
  return (
    <>
      <SettingsPreview choices={choices} />
      <Switch on={!choices.paused} onChange={(on) => onChange({ ...choices, paused: !on })}>
        {say('settings_on')}
      </Switch>
      <Switch on={choices.platformMarks} onChange={(platformMarks) => onChange({ ...choices, platformMarks })}>
        {say('settings_platforms')}
      </Switch>
      <ChoiceRow
        name="marks"
        label={say('settings_marks')}
        chosen={choices.marks}
        options={MARKS.map((value) => ({ value, text: say(`marks_${value}`) }))}
        onChoose={(marks) => onChange({ ...choices, marks })}
      />
      <ChoiceRow
        name="spelling"
        label={say('settings_spelling')}
        chosen={choices.spelling}
        options={SPELLINGS.map((value) => ({ value, text: say(`spelling_${value}`) }))}
        onChoose={(spelling) => onChange({ ...choices, spelling })}
      />
      <ChoiceRow
        name="theme"
        label={say('settings_theme')}
        chosen={choices.theme}
        options={THEMES.map((value) => ({ value, text: say(`theme_${value}`) }))}
        onChoose={(theme) => onChange({ ...choices, theme })}
      />
      <ChoiceRow
        name="density"
        label={say('settings_density')}
        chosen={choices.density}
        options={DENSITIES.map((value) => ({ value, text: say(`density_${value}`) }))}
        onChoose={(density) => onChange({ ...choices, density })}
      />
      <fieldset class="setting">
        <legend>{say('settings_statuses')}</legend>
        <div class="status-choices">
          {STATUSES.filter((status) => status !== 'unknown' && status !== 'bubble').map((status) => (
            <label key={status} class="check">
              <input
                type="checkbox"
                checked={!choices.hiddenStatuses.includes(status)}
                onChange={(event) => toggle(status, event.currentTarget.checked)}
              />
              <span class={`tone-${STATUS_GLYPHS[status].tone}`}>
                <GlyphMark glyph={STATUS_GLYPHS[status]} />
              </span>
              {say(`word_${status}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

type ChoiceRowProps<Value extends string> = {
  name: string;
  label: ComponentChildren;
  chosen: Value;
  options: { value: Value; text: string }[];
  onChoose: (value: Value) => void;
};

function ChoiceRow<Value extends string>({ name, label, chosen, options, onChoose }: ChoiceRowProps<Value>) {
  return (
    <fieldset class="setting">
      <legend>{label}</legend>
      <div class="segments">
        {options.map(({ value, text }) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
