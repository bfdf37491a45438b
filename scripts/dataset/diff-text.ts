/** Differences between two datasets as lines for a terminal. */

import type { BudgetBreach } from '@/lib/dataset/change-budget';
import type { DatasetDiff, Named } from '@/lib/dataset/diff';

/** One line for each record, `+` added, `-` removed, `~` changed, with status flips first of what a reader would notice. */
export function describeDiff({ shows, platforms }: DatasetDiff): string[] {
  const name = ({ id, title, year }: Named) => `${title}${year === null ? '' : ` (${year})`} [${id}]`;
  return [
    ...shows.added.map((show) => `+ ${name(show)}`),
    ...shows.removed.map((show) => `- ${name(show)}`),
    ...shows.changed.map((show) => {
      const flip = show.status === undefined ? '' : ` ${show.status.from} → ${show.status.to};`;
      return `~ ${name(show)}:${flip} ${show.fields.join(', ')}`;
    }),
    ...platforms.added.map((platform) => `+ platform ${platform.name} [${platform.id}]`),
    ...platforms.removed.map((platform) => `- platform ${platform.name} [${platform.id}]`),
    ...platforms.changed.map(
      (platform) => `~ platform ${platform.name} [${platform.id}]: ${platform.fields.join(', ')}`,
    ),
  ];
}

/** Why a release needs a maintainer's word. */
export function describeBreach(breach: BudgetBreach): string {
  return breach.reason === 'many-shows'
    ? `${breach.changed} of ${breach.of} shows change and ${breach.removed} vanish, more than one in twenty`
    : `these platforms vanish: ${breach.platforms.join(', ')}`;
}
