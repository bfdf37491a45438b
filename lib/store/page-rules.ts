/** What the reader decided about sites: where Greenlit runs. */

import { encodeText, sha256 } from '@/lib/dataset/bytes';
import type { PersonalDocument } from './personal-documents';

/** A page as rules know it: its host, and a fingerprint in place of its address, so that no reading history is kept. */
export type PagePlace = { host: string; fingerprint: string };

/** The place of an address; query and fragment count for nothing. Null for what is no page of the web. */
export async function placeOfPage(address: string | null): Promise<PagePlace | null> {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, host, origin, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { host, fingerprint: await sha256(encodeText(origin + pathname)) };
}

/**
 * Whether Greenlit runs on a host: the reader's pause comes first, then the rule for the site. A rule for a site holds for what lies
 * beneath it ("ew.com" for "www.ew.com"), unless that has one of its own.
 */
export function runsOn(
  host: string,
  settings: Pick<PersonalDocument<'settings'>, 'paused'>,
  rules: PersonalDocument<'site-rules'>,
): 'go' | 'off-here' | 'paused' {
  if (settings.paused) return 'paused';
  const [nearest] = rules.sites
    .filter(({ site }) => host === site || host.endsWith(`.${site}`))
    .toSorted((a, b) => b.site.length - a.site.length);
  return nearest?.rule === 'off' ? 'off-here' : 'go';
}

/** The rules with one site switched on or off. */
export function withSiteRule(
  rules: PersonalDocument<'site-rules'>,
  site: string,
  rule: 'on' | 'off',
): PersonalDocument<'site-rules'> {
  const others = rules.sites.filter((known) => known.site !== site);
  return { sites: [...others, { site, rule }].sort((a, b) => (a.site < b.site ? -1 : 1)) };
}

/** The rules without the one for a site: the list of sites decides again. */
export function withoutSiteRule(rules: PersonalDocument<'site-rules'>, site: string): PersonalDocument<'site-rules'> {
  return { sites: rules.sites.filter((known) => known.site !== site) };
}
