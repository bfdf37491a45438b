/** Which data the reader sees: release, age, how far it was checked, whose it is. */

import type { CalendarDate, Day } from '@/lib/shows/calendar-date';
import { Notice } from './Notice';
import { useSpeech } from './texts';

export type DataSummary = {
  version: string;
  created: CalendarDate;
  /** `packaged`: came with the extension; `synced`: fetched or imported since. */
  from: 'packaged' | 'synced';
  shows: number;
  platforms: number;
  /** The last day up to which anyone looked for news, over all shows. */
  checkedTo: Day | null;
  /** Whole days since it was made. */
  age: number;
  /** Whole days since `checkedTo`. */
  unheard: number;
  /** False while there is no feed: data then updates with the extension. */
  feed: boolean;
};

/** Days without news after which "no decision" and "airing" are not plain fact any more, and the reader is told so. */
const OLD_AFTER = 30;

export function DataFacts({ data }: { data: DataSummary | null }) {
  const { say } = useSpeech();
  if (data === null) return <p class="soft">{say('loading')}</p>;
  const checked = data.checkedTo === null ? say('data_unchecked') : say('date', { date: data.checkedTo });
  const old = data.checkedTo === null || data.unheard > OLD_AFTER;
  return (
    <>
      {old && (
        <Notice heading={say('data_old')} text={say(data.feed ? 'data_old_feed' : 'data_old_extension')} tone="plain" />
      )}
      <dl class="facts">
        <dt>{say('data_release')}</dt>
        <dd>
          {data.version} <span class="soft">{say(`data_${data.from}`)}</span>
        </dd>
        <dt>{say('data_created')}</dt>
        <dd>
          {say('date', { date: data.created })}{' '}
          <span class="soft">{say('data_age', { count: data.age, of: 'days' })}</span>
        </dd>
        <dt>{say('data_checked')}</dt>
        <dd>{checked}</dd>
        <dt>{say('data_holds')}</dt>
        <dd>{say('data_counts', { count: data.shows, of: 'shows' }, { count: data.platforms, of: 'platforms' })}</dd>
      </dl>
      {!data.feed && data.checkedTo !== null && (
        <p class="soft">{say('data_with_extension', { date: data.checkedTo })}</p>
      )}
      <p class="soft">
        {say('data_licence')}{' '}
        <a
          href="https://creativecommons.org/licenses/by-sa/4.0/"
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
        >
          CC BY-SA 4.0
        </a>
        {'. '}
        <a href="/dataset/sources.txt" target="_blank">
          {say('data_origins')}
        </a>
        {'. '}
        {say('data_commonness')}
      </p>
    </>
  );
}
