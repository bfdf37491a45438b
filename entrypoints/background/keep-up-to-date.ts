/** Looks for a newer dataset now and then, unasked: seldom, at random times, and more patiently the longer it fails. */

import { packagedFiles } from '@/lib/extension/package-files';
import { onAlarm, setAlarm } from '@/lib/extension/life';
import { readFailures, rememberFailures } from '@/lib/extension/session-memory';
import { updateAlone } from '@/lib/extension/update-lock';
import { BUILT_FEED, LOOPBACK_ALLOWED } from '@/lib/sources/built-feed';
import { DatasetDatabase } from '@/lib/store/database';
import { makeBuildIndexes } from '@/lib/sync/build-indexes';
import { secondsToNextCheck } from '@/lib/sync/next-check';
import { createSync } from '@/lib/sync/synchronise';
import type { Knowledge } from './knowledge';
import { announceNews } from './watchlist-handlers';

const ALARM = 'update';

/** Registers at once. Without a feed address there is nothing to ask, and nothing is. */
export function keepUpToDate(knowledge: Knowledge): void {
  const { personal, forget } = knowledge;
  onAlarm(ALARM, async () => {
    const { feedAddress } = await personal.read('settings');
    const address = feedAddress ?? BUILT_FEED.address;
    const state = address === '' ? null : await openSync(address, personal).update('unasked');
    if (state?.step === 'active') forget();
    const failure = state?.step === 'failed' ? state.failure : null;
    const failures = failure === null ? 0 : (await readFailures()) + 1;
    await rememberFailures(failures);
    setAlarm(ALARM, secondsToNextCheck(failures, failure, Math.random()));
    // Last, and with or without a newer dataset: seasons start and end by their dates.
    await announceNews(knowledge);
  });
}

function openSync(address: string, documents: Knowledge['personal']) {
  const readPackaged = packagedFiles(fetch);
  return createSync({
    feed: { address, keys: BUILT_FEED.keys },
    connection: { fetch: fetch.bind(globalThis), loopback: LOOPBACK_ALLOWED },
    database: new DatasetDatabase(),
    readPackaged,
    documents,
    buildIndexes: makeBuildIndexes(readPackaged),
    lock: updateAlone,
    now: () => new Date(),
    onState: () => undefined,
  });
}
