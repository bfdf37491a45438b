/** When to ask the feed again: seldom, spread over the day, and more patiently the longer it fails. */

import type { Failure } from '@/lib/sources/source-error';

const HOUR = 3600;
/** Seconds between two checks that went well, at least; as much again at random spreads readers over the day. */
const INTERVAL = 12 * HOUR;
/** Seconds after a first failure, at least; doubled with each further one: at most eleven attempts a day. */
const FIRST_RETRY = 60;

/**
 * Seconds to wait for the next check. `failures` counts those in a row; `random` is from 0 to 1. A server's own wish
 * (`retryAfter`) is kept to, and what trying again cannot mend waits for the ordinary interval.
 */
export function secondsToNextCheck(failures: number, failure: Failure | null, random: number): number {
  const ordinary = INTERVAL * (1 + random);
  if (failure === null || failures === 0 || failure.remedy !== 'retryable') return ordinary;
  const patience = Math.min(FIRST_RETRY * 2 ** (failures - 1), INTERVAL) * (1 + random);
  return Math.max(patience, failure.retryAfter === null ? 0 : failure.retryAfter * (1 + random / 10));
}
