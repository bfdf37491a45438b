/** Which addresses may stand in a dataset as a source: plain pages of the web that a reader can open, written as they were read. */

/** Longest address in UTF-16 code units; what browsers and servers agree on. */
const LONGEST = 2048;

/** What is wrong with the address of a source, and how to mend it; null where nothing is. */
export function addressProblem(text: string): string | null {
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters; use the page's short address`;
  if (!/^https?:\/\//.test(text) || /[\s\p{Cc}"<>\\^`{|}]/u.test(text) || !URL.canParse(text))
    return 'is not the address of a page; copy the whole of it, https:// or http:// included';
  const { username, password, port, hostname } = new URL(text);
  if (username !== '' || password !== '') return 'contains a user name or password; remove it';
  if (port !== '') return 'names a port; remove it';
  if (!/^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(hostname))
    return 'does not lead to a public host; name the publisher’s page';
  return null;
}
