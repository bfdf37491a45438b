/** The maintainer's sync: look for a newer release, see what it would change, apply it or leave it, and go back. */

import { StatusMark } from './StatusMark';
import { useSpeech } from './texts';
import type { Status } from '@/lib/shows/status';

export type NamedShow = { id: string; title: string };

/** What a release would change, as shown before anything is changed. */
export type ReleasePreview = {
  version: string;
  added: NamedShow[];
  removed: NamedShow[];
  changed: NamedShow[];
  /** Shows whose badge would say something else today. */
  flips: (NamedShow & { from: Status; to: Status })[];
  /** Why a person should look twice before applying it; empty where nothing is out of the ordinary. */
  warnings: string[];
};

export type SyncState =
  | { phase: 'idle' | 'checking' | 'verifying' | 'applying' | 'up-to-date' | 'cancelled' }
  | { phase: 'downloading'; done: number; total: number }
  | { phase: 'ready'; preview: ReleasePreview }
  | { phase: 'applied'; version: string }
  | { phase: 'failed'; reason: string };

export type SyncActions = {
  onCheck: () => void;
  onCancel: () => void;
  onApply: () => void;
  onDismiss: () => void;
  onRollBack: () => void;
};

type SyncPanelProps = { state: SyncState; canCheck: boolean; previousVersion: string | null; actions: SyncActions };

export function SyncPanel({ state, canCheck, previousVersion, actions }: SyncPanelProps) {
  const { say } = useSpeech();
  const busy = ['checking', 'downloading', 'verifying', 'applying'].includes(state.phase);
  return (
    <div class="sync">
      <div class="field-row">
        <button type="button" class="primary" disabled={busy || !canCheck} onClick={actions.onCheck}>
          {say('sync_check')}
        </button>
        {busy && state.phase !== 'applying' && (
          <button type="button" onClick={actions.onCancel}>
            {say('cancel')}
          </button>
        )}
        {previousVersion !== null && (
          <button type="button" disabled={busy} onClick={actions.onRollBack}>
            {say('sync_roll_back', previousVersion)}
          </button>
        )}
      </div>
      <div role="status" class="sync-state">
        <SyncWords state={state} />
      </div>
      {state.phase === 'downloading' && (
        <progress aria-label={say('sync_progress')} max={state.total} value={state.done} />
      )}
      {state.phase === 'ready' && <Preview preview={state.preview} actions={actions} />}
    </div>
  );
}

function SyncWords({ state }: { state: SyncState }) {
  const { say, locale } = useSpeech();
  switch (state.phase) {
    case 'idle':
      return null;
    case 'checking':
      return <p>{say('sync_checking')}</p>;
    case 'verifying':
      return <p>{say('sync_verifying')}</p>;
    case 'downloading': {
      const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
      return <p>{say('sync_downloading', size.format(state.done / 1000), size.format(state.total / 1000))}</p>;
    }
    case 'ready':
      return <p>{say('sync_ready', state.preview.version)}</p>;
    case 'applying':
      return <p>{say('sync_applying')}</p>;
    case 'applied':
      return <p class="good-news">{say('sync_applied', state.version)}</p>;
    case 'up-to-date':
      return <p class="good-news">{say('sync_up_to_date')}</p>;
    case 'cancelled':
      return <p>{say('sync_cancelled')}</p>;
    case 'failed':
      return (
        <p class="problem-text">
          {say('sync_failed')} {state.reason}
        </p>
      );
  }
}

/** How many titles of a group are named before the rest is only counted. */
const NAMED = 12;

function Preview({ preview, actions }: { preview: ReleasePreview; actions: SyncActions }) {
  const { say } = useSpeech();
  return (
    <section class="preview" aria-label={say('preview_heading')}>
      <ul class="preview-counts">
        <li>{say('preview_added', { number: preview.added.length })}</li>
        <li>{say('preview_removed', { number: preview.removed.length })}</li>
        <li>{say('preview_changed', { number: preview.changed.length })}</li>
        <li>{say('preview_flips', { number: preview.flips.length })}</li>
      </ul>
      {preview.warnings.map((warning) => (
        <p key={warning} class="problem-text">
          {warning}
        </p>
      ))}
      {preview.flips.length > 0 && (
        <ul class="rows">
          {preview.flips.slice(0, NAMED).map(({ id, title, from, to }) => (
            <li key={id}>
              <span class="show-name">{title}</span>
              <span class="flip">
                <StatusMark status={from} word={say(`word_${from}`)} />
                <span aria-label={say('preview_becomes')}>→</span>
                <StatusMark status={to} word={say(`word_${to}`)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Titles heading={say('preview_added', { number: preview.added.length })} shows={preview.added} />
      <Titles heading={say('preview_removed', { number: preview.removed.length })} shows={preview.removed} />
      <Titles heading={say('preview_changed', { number: preview.changed.length })} shows={preview.changed} />
      <div class="field-row">
        <button type="button" class="primary" onClick={actions.onApply}>
          {say('sync_apply')}
        </button>
        <button type="button" onClick={actions.onDismiss}>
          {say('sync_dismiss')}
        </button>
      </div>
    </section>
  );
}

function Titles({ heading, shows }: { heading: string; shows: NamedShow[] }) {
  if (shows.length === 0) return null;
  const rest = shows.length - NAMED;
  return (
    <details>
      <summary>{heading}</summary>
      <p>
        {shows
          .slice(0, NAMED)
          .map(({ title }) => title)
          .join(' · ')}
        {rest > 0 ? ` · +${rest}` : ''}
      </p>
    </details>
  );
}
