/** The watchlist's place in the settings: which news are told, and lists brought in from elsewhere and taken along. */

import { NEWS_KINDS, type NewsKind } from '@/lib/watchlist/news';
import { FileButton } from './FileButton';
import { ImportReportView, type ImportReportProps } from './ImportReportView';
import { useSpeech } from './texts';

export type FollowingProps = {
  /** How many shows are followed. */
  count: number;
  announce: NewsKind[];
  onAnnounce: (kinds: NewsKind[]) => void;
  onImport: (file: File) => void;
  onExport: () => void;
  /** A list that was read and waits to be followed; else null. */
  pending: ImportReportProps | null;
  /** What came of the last list, else null. */
  news: { tone: 'good' | 'problem'; text: string } | null;
};

export function FollowingPanel(props: FollowingProps) {
  const { say } = useSpeech();
  const { announce, onAnnounce, pending, news } = props;
  const toggle = (kind: NewsKind, on: boolean) =>
    onAnnounce(NEWS_KINDS.filter((known) => (known === kind ? on : announce.includes(known))));
  return (
    <>
      <fieldset class="setting">
        <legend>{say('following_announce')}</legend>
        <div class="status-choices">
          {NEWS_KINDS.map((kind) => (
            <label key={kind} class="check">
              <input
                type="checkbox"
                checked={announce.includes(kind)}
                onChange={(event) => toggle(kind, event.currentTarget.checked)}
              />
              {say(`news_${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="field-row">
        <FileButton label={say('following_import')} accept=".csv,.tsv,.txt,text/csv" onFile={props.onImport} />
        <button type="button" disabled={props.count === 0} onClick={() => props.onExport()}>
          {say('following_export')}
        </button>
        <p class="soft">{say('following_import_text')}</p>
      </div>
      <p role="status" class={news?.tone === 'problem' ? 'problem-text' : 'good-news'}>
        {news?.text ?? ''}
      </p>
      {pending !== null && <ImportReportView {...pending} />}
    </>
  );
}
