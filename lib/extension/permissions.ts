/** Which sites the reader lets Greenlit read, asked of and granted by the browser. */

import browser from 'webextension-polyfill';
import { ENTERTAINMENT_SITES } from './sites';

/** Whether all sites of the built-in list are granted: Firefox lets a reader withhold them. */
export function mayReadListedSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: ENTERTAINMENT_SITES });
}

/** Patterns of all sites that may be read now, those of the list and those that the reader granted. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Asks for the built-in list. Must be called from a click. */
export function askForListedSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ENTERTAINMENT_SITES });
}

/** Asks for one host, for good. Must be called from a click; the worker hears of it and brings the page script. */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** Asks to reach an address's host over the network. Must be called from a click. */
export function askForAddress(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}

/** A pattern holds for every port of a host: Firefox refuses one that names a port. */
function originsOf(host: string): string[] {
  const { hostname } = new URL(`https://${host}`);
  return [`https://${hostname}/*`, `http://${hostname}/*`];
}
