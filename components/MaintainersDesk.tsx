/** The maintainer's desk: the feed, the sync, the layer of edits and the dataset as a file. */

import { useState } from 'preact/hooks';
import type { CalendarDate } from '@/lib/shows/calendar-date';
import { FileButton } from './FileButton';
import { type SyncActions, SyncPanel, type SyncState } from './SyncPanel';
import { useSpeech } from './texts';

/** One of the maintainer's corrections over the release. */
export type EditRow = { id: string; title: string; date: CalendarDate; note: string };

export type DeskProps = {
  /** The maintainer's own feed address; empty while there is none. */
  feedAddress: string;
  /** What is wrong with the address that was entered last, else null. */
  feedProblem: string | null;
  onFeedAddress: (address: string) => void;
  sync: SyncState;
  previousVersion: string | null;
  syncActions: SyncActions;
  edits: EditRow[];
  onRemoveEdit: (id: string) => void;
  onExportDataset: () => void;
  onImportDataset: (file: File) => void;
};

export function MaintainersDesk(props: DeskProps) {
  const { say } = useSpeech();
  return (
    <>
      <FeedAddress address={props.feedAddress} problem={props.feedProblem} onSave={props.onFeedAddress} />
      <SyncPanel
        state={props.sync}
        canCheck={props.feedAddress !== ''}
        previousVersion={props.previousVersion}
        actions={props.syncActions}
      />
      <h3>{say('desk_edits')}</h3>
      {props.edits.length === 0 ? (
        <p class="soft">{say('desk_no_edits')}</p>
      ) : (
        <ul class="rows">
          {props.edits.map(({ id, title, date, note }) => (
            <li key={id}>
              <span>
                <span class="show-name">{title}</span>{' '}
                <span class="soft">
                  {note} · {say('date', { date })}
                </span>
              </span>
              <button type="button" class="quiet" onClick={() => props.onRemoveEdit(id)}>
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>{say('desk_file')}</h3>
      <div class="field-row">
        <FileButton label={say('desk_import')} accept=".json,.jsonl" onFile={props.onImportDataset} />
        <button type="button" onClick={props.onExportDataset}>
          {say('desk_export')}
        </button>
      </div>
    </>
  );
}

type FeedAddressProps = { address: string; problem: string | null; onSave: (address: string) => void };

function FeedAddress({ address, problem, onSave }: FeedAddressProps) {
  const { say } = useSpeech();
  const [text, setText] = useState(address);
  return (
    <form
      class="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <label class="field-label" for="feed-address">
        {say('feed_address')}
      </label>
      <input
        id="feed-address"
        type="url"
        class="field"
        aria-invalid={problem !== null}
        aria-describedby="feed-problem"
        placeholder="https://…"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" disabled={text.trim() === address}>
        {say('save')}
      </button>
      <p id="feed-problem" class="problem-text" role="alert">
        {problem ?? ''}
      </p>
    </form>
  );
}
