/** What a reader types for a site, as the rules for sites name it. */

/** The host of a typed site or a pasted address, or null where it is neither. */
export function siteOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const address = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { host } = new URL(address);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/.test(host) ? host : null;
}
