/** What cannot be true of a platform's record. */

import { firstDay, lastDay } from '@/lib/shows/calendar-date';
import type { Platform } from '@/lib/shows/platform';
import type { Objection } from './validate';

/** Objections to a platform, given all platforms by id. */
export function checkPlatforms(platform: Platform, platforms: ReadonlyMap<string, Platform>): Objection[] {
  const objections: Objection[] = [];
  const object = (path: (string | number)[], message: string) => objections.push({ severity: 'error', path, message });

  if (platform.parent !== null && !platforms.has(platform.parent))
    object(['parent'], `"${platform.parent}" is not a platform of this dataset; add platforms/${platform.parent}.json`);
  if (platform.parent === platform.id) object(['parent'], 'is the platform itself; write null');
  if (endsBeforeItBegins(platform)) object(['to'], 'is before "from"; mend one of them');
  platform.names.forEach((name, index) => {
    if (endsBeforeItBegins(name)) object(['names', index, 'to'], 'is before "from"; mend one of them');
  });
  return objections;
}

/** Whether a stretch of time is over before it can have begun. Open ends never are. */
export function endsBeforeItBegins({ from, to }: { from?: string; to?: string }): boolean {
  return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}
