/** The page at a glance: each show and platform once, with every place that names it, grouped by what became of it. */

import { FAMILIES, type Family, familyOf } from '@/lib/shows/status-family';
import type { NamedMention } from './page-annotation';

/** `changed` and `newer` come first, since there the page alone would mislead; then the families of statuses. */
export const PAGE_GROUPS = ['changed', 'newer', ...FAMILIES, 'tie', 'platform'] as const;
export type PageGroupName = (typeof PAGE_GROUPS)[number];

export type PageEntry = {
  /** The first mention, which stands for the others. */
  mention: NamedMention;
  /** Places of all its mentions in the annotation, in reading order. */
  places: number[];
};

export type PageGroup = { name: PageGroupName; entries: PageEntry[] };

/** The groups that have something in them; within a group the page's own order. */
export function groupMentions(mentions: readonly NamedMention[]): PageGroup[] {
  const entries = new Map<string, PageEntry>();
  for (const [place, mention] of mentions.entries()) {
    const key = `${mention.kind}:${mention.id}`;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, { mention, places: [place] });
    else known.places.push(place);
  }
  const all = [...entries.values()];
  return PAGE_GROUPS.map((name) => ({
    name,
    entries: all.filter(({ mention }) => groupOf(mention) === name),
  })).filter((group) => group.entries.length > 0);
}

function groupOf({ kind, tie, standing, status }: NamedMention): PageGroupName {
  if (kind === 'platform') return 'platform';
  if (tie.length > 0) return 'tie';
  if (standing === 'changed' || standing === 'newer') return standing;
  return familyOf(status ?? 'unknown') satisfies Family;
}
