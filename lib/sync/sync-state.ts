/** Where an update of the dataset stands, as plain data that any surface can show. */

import type { BudgetBreach } from '@/lib/dataset/change-budget';
import type { DatasetDiff } from '@/lib/dataset/diff';
import type { Progress } from '@/lib/sources/signed-feed';
import type { Failure } from '@/lib/sources/source-error';

/** What would change, before it changes. */
export type Preview = {
  version: number;
  /** The version it takes the place of. */
  from: number;
  diff: DatasetDiff;
  /** Why a maintainer must agree; empty where it could go ahead unasked. */
  breaches: BudgetBreach[];
  /** True where the release is past its day of expiry. */
  stale: boolean;
};

/** How the last update ended: `held-back` is a release the maintainer went back from. */
export type Outcome = 'current' | 'held-back' | 'discarded' | 'cancelled';

export type SyncState =
  | { step: 'idle'; outcome: Outcome | null }
  /** Asking the feed for its manifest. */
  | { step: 'checking' }
  | { step: 'downloading'; version: number; progress: Progress }
  /** All bytes are here; what they would change is being worked out. */
  | { step: 'verifying'; version: number }
  /** Waiting for a word: apply or discard. */
  | { step: 'previewing'; preview: Preview }
  | { step: 'staging'; version: number }
  /** The dataset was exchanged, forward or back. */
  | { step: 'active'; version: number }
  | { step: 'failed'; failure: Failure };

/** Whether an update is at work, and a new one must wait. */
export function isBusy({ step }: SyncState): boolean {
  return step === 'checking' || step === 'downloading' || step === 'verifying' || step === 'staging';
}
