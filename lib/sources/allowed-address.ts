/** Which addresses may be asked at all: public https hosts, so that no setting can turn the extension against the reader's own network. */

import { SourceError } from './source-error';

/** Names that lead into a private network or back to the machine (RFC 6761, RFC 6762, RFC 8375, and `internal` reserved by ICANN). */
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|home\.arpa|corp|test|invalid)$/;
const LOOPBACK = /^(127\.0\.0\.1|localhost)$/;

/** Promises that an address may be asked; throws a `SourceError`. `loopback` allows plain http to this machine: test builds only. */
export function checkAddress(address: string, loopback = false): URL {
  const refuse = (why: string) => new SourceError('refused-address', address.slice(0, 200), why);
  if (!URL.canParse(address)) throw refuse('This is not an address');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw refuse('An address may not contain a user name or password');
  if (loopback && url.protocol === 'http:' && LOOPBACK.test(url.hostname)) return url;
  if (url.protocol !== 'https:') throw refuse('Only https addresses are asked');
  const host = url.hostname.replace(/\.$/, '');
  // A public host has a name with a dot and letters at its end; the URL parser writes every spelling of an IPv4 address as digits.
  if (!/\.[a-z][a-z0-9-]*$/.test(host) || PRIVATE_NAMES.test(host))
    throw refuse('Only public hosts with a name are asked, no private network and no bare number');
  return url;
}
