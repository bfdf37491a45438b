/** A maintainer's own edits: a layer over a release that is merged anew into each one, field by field, and never into its store. */

import type { Day } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { compareIds } from './dataset';
import { readRecord, SHOW } from './schema';

/** One show as it was when it was edited and as it should be. */
export type ShowEdit = {
  id: string;
  /** Null where the edit adds the show. */
  before: Show | null;
  /** Null where the edit removes the show. */
  after: Show | null;
  made: Day;
};

/** A field that the release has changed too, to something else. Until it is settled the release's value stands. */
export type EditConflict = { id: string; field: string; before: unknown; mine: unknown; release: unknown };

export type Edited = {
  shows: Show[];
  conflicts: EditConflict[];
  /** Ids of edits that the release holds by now: they can be dropped. */
  settled: string[];
};

/** The shows of a release with the edits applied, sorted by id. Neither argument is changed. */
export function applyEdits(shows: readonly Show[], edits: readonly ShowEdit[]): Edited {
  const records = new Map(shows.map((show) => [show.id, show]));
  const conflicts: EditConflict[] = [];
  const settled: string[] = [];
  for (const edit of edits) {
    const current = records.get(edit.id) ?? null;
    if (isSame(current, edit.after)) {
      settled.push(edit.id);
      continue;
    }
    const merged = merge(edit, current);
    conflicts.push(...merged.conflicts);
    if (merged.show === null) records.delete(edit.id);
    else records.set(edit.id, merged.show);
  }
  return { shows: [...records.values()].sort(compareIds), conflicts, settled };
}

/** The edit once its conflict over one field is decided: for `mine` it holds over the release's value, for `release` it lets go. */
export function settleConflict(edit: ShowEdit, conflict: EditConflict, decision: 'mine' | 'release'): ShowEdit {
  if (conflict.field === '') {
    const release = conflict.release as Show | null;
    return decision === 'mine' ? { ...edit, before: release } : { ...edit, before: release, after: release };
  }
  const set = (show: Show | null) => (show === null ? null : withField(show, conflict.field, conflict.release));
  return { ...edit, before: set(edit.before), after: decision === 'mine' ? edit.after : set(edit.after) };
}

/** A three-way merge: what the edit changed wins where the release kept the old value; both changed is a conflict. */
function merge(
  { id, before, after }: ShowEdit,
  current: Show | null,
): { show: Show | null; conflicts: EditConflict[] } {
  if (isSame(before, current)) return { show: after, conflicts: [] };
  // Added on one side or removed on one side: there is no field to merge by, so the record itself is the conflict.
  if (before === null || after === null || current === null)
    return { show: current, conflicts: [{ id, field: '', before, mine: after, release: current }] };
  let show = current;
  const conflicts: EditConflict[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(current)])) {
    const [was, mine, release] = [valueOf(before, field), valueOf(after, field), valueOf(current, field)];
    if (isSame(was, mine) || isSame(mine, release)) continue;
    if (isSame(was, release)) show = withField(show, field, mine);
    else conflicts.push({ id, field, before: was, mine, release });
  }
  return { show, conflicts };
}

function valueOf(show: Show, field: string): unknown {
  return (show as unknown as Record<string, unknown>)[field];
}

/** The show with one field set, or without it for undefined, its fields in canonical order. */
function withField(show: Show, field: string, value: unknown): Show {
  const { [field]: _, ...rest } = show as unknown as Record<string, unknown>;
  const changed = value === undefined ? rest : { ...rest, [field]: value };
  return readRecord(SHOW, changed).record ?? (changed as unknown as Show);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
