/** The sites for which a reader decided: on or off, added and removed here. */

import { useState } from 'preact/hooks';
import { Switch } from './Switch';
import { useSpeech } from './texts';

export type SiteRule = { site: string; on: boolean };

type SiteRulesProps = {
  rules: SiteRule[];
  /** Adds what was typed, switched off. False where it is no site. */
  onAdd: (text: string) => boolean;
  onSet: (rule: SiteRule) => void;
  onRemove: (site: string) => void;
};

export function SiteRules({ rules, onAdd, onSet, onRemove }: SiteRulesProps) {
  const { say } = useSpeech();
  const sorted = rules.toSorted((a, b) => a.site.localeCompare(b.site));
  return (
    <>
      <AddSite onAdd={onAdd} />
      {sorted.length === 0 ? (
        <p class="soft">{say('sites_none')}</p>
      ) : (
        <ul class="rows">
          {sorted.map(({ site, on }) => (
            <li key={site}>
              <Switch on={on} onChange={(wish) => onSet({ site, on: wish })}>
                {site}
              </Switch>
              <button type="button" class="quiet" aria-label={say('site_remove', site)} onClick={() => onRemove(site)}>
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function AddSite({ onAdd }: { onAdd: (text: string) => boolean }) {
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const added = onAdd(text);
    setRefused(!added);
    if (added) setText('');
  };
  return (
    <form class="field-row" onSubmit={add}>
      <input
        type="text"
        class="field"
        aria-label={say('site_label')}
        aria-invalid={refused}
        aria-describedby="site-problem"
        placeholder="example.com"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {say('site_add')}
      </button>
      <p id="site-problem" class="problem-text" role="alert">
        {refused ? say('site_refused') : ''}
      </p>
    </form>
  );
}
