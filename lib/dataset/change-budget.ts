/** How much a release may change unasked. A well-formed release with a valid signature can still be a mistake. */

import type { Dataset } from './dataset';
import type { DatasetDiff } from './diff';

/** Share of shows that may change or vanish. An ordinary week touches well under one in a hundred. */
const SHARE = 0.05;
/** Changes that are always allowed, since in a dataset of a few dozen shows one edit is already more than the share. */
const ALWAYS_ALLOWED = 5;

export type BudgetBreach =
  | { reason: 'many-shows'; changed: number; removed: number; of: number }
  | { reason: 'platform-vanishes'; platforms: string[] };

/**
 * Why the maintainer must be asked before `diff` is applied to `before`; empty where it may go ahead. Added shows cost nothing:
 * they take no badge away that a reader knows. A show whose record only gains knowledge (a later `checkedTo`) costs nothing either.
 */
export function breachesOf(diff: DatasetDiff, before: Dataset): BudgetBreach[] {
  const breaches: BudgetBreach[] = [];
  const changed = diff.shows.changed.filter(({ fields }) => fields.some((field) => field !== 'checkedTo')).length;
  const removed = diff.shows.removed.length;
  const allowed = Math.max(ALWAYS_ALLOWED, before.shows.length * SHARE);
  if (changed + removed > allowed) breaches.push({ reason: 'many-shows', changed, removed, of: before.shows.length });
  if (diff.platforms.removed.length > 0)
    breaches.push({ reason: 'platform-vanishes', platforms: diff.platforms.removed.map(({ id }) => id) });
  return breaches;
}
