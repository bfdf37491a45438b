/** Finds the platform a source means by a name, whatever spelling it uses. */

import type { Platform } from '@/lib/shows/platform';

/** The id of the platform of that name, or null where the dataset has none. The first to bear a name keeps it. */
export type FindPlatform = (name: string) => string | null;

export function makeFindPlatform(platforms: readonly Platform[]): FindPlatform {
  const ids = new Map<string, string>();
  // Present names go before former ones: "Max" said today is the service, not whoever bore the name once.
  for (const { id, names } of platforms) claim(names[0].name, id);
  for (const { id, names } of platforms) for (const { name } of names) claim(name, id);
  function claim(name: string, id: string) {
    if (!ids.has(spellingOf(name))) ids.set(spellingOf(name), id);
  }
  return (name) => ids.get(spellingOf(name)) ?? null;
}

/** "TV Land" and "TVLand", "VH-1" and "VH1", "A&E" and "a&e" are one; "Disney" and "Disney+" are not. */
function spellingOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}+&!]/gu, '');
}
