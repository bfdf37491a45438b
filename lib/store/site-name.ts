/** A site as the rules for sites name it. */

/** The site of what was typed, pasted or read from a page's address, without a leading "www."; null where it is none. */
export function siteOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const address = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { host } = new URL(address);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/.test(host) ? host.replace(/^www\.(?=.*\.)/, '') : null;
}
