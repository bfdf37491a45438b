/** The sync's state as the desk shows it: versions readable, reasons in words. */

import type { ReleasePreview, SyncState as ShownState } from '@/components/SyncPanel';
import type { Speech } from '@/components/texts';
import type { BudgetBreach } from '@/lib/dataset/change-budget';
import type { Preview, SyncState } from '@/lib/sync/sync-state';
import { readableVersion } from './read-data';

export function showSync(state: SyncState, speech: Speech): ShownState {
  switch (state.step) {
    case 'idle':
      if (state.outcome === 'current') return { phase: 'up-to-date' };
      return { phase: state.outcome === 'cancelled' ? 'cancelled' : 'idle' };
    case 'checking':
    case 'verifying':
      return { phase: state.step };
    case 'downloading':
      return { phase: 'downloading', done: state.progress.received, total: state.progress.total };
    case 'previewing':
      return { phase: 'ready', preview: showPreview(state.preview, speech) };
    case 'staging':
      return { phase: 'applying' };
    case 'active':
      return { phase: 'applied', version: readableVersion(state.version) };
    case 'failed':
      return { phase: 'failed', reason: state.failure.message };
  }
}

function showPreview({ version, diff, breaches, stale }: Preview, { say }: Speech): ReleasePreview {
  const { added, removed, changed } = diff.shows;
  return {
    version: readableVersion(version),
    added,
    removed,
    changed,
    flips: changed.flatMap(({ id, title, status }) => (status === undefined ? [] : [{ id, title, ...status }])),
    warnings: [...breaches.map((breach) => breachWords(breach, say)), ...(stale ? [say('preview_stale')] : [])],
  };
}

function breachWords(breach: BudgetBreach, say: Speech['say']): string {
  return breach.reason === 'many-shows'
    ? say('breach_many_shows', { count: breach.changed + breach.removed, of: 'shows' }, { number: breach.of })
    : say('breach_platforms', breach.platforms.join(', '));
}
