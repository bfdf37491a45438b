/** Sites that the reader granted beyond the built-in list: their pages get the page script for as long as the grant lasts. */

import browser from 'webextension-polyfill';
import { bringPageScript, tabsMatching } from './tabs';

const REGISTRATION = 'granted-sites';

/**
 * Follows what the reader grants and takes back. The worker does it, since the browser's question may close the popup that asked.
 * Registers its listeners at once.
 */
export function followGrants(): void {
  let last: Promise<unknown> = Promise.resolve();
  /** Grants come in quick succession: each is dealt with after the one before. */
  const inTurn = (task: () => Promise<void>) => {
    last = last.then(task).catch((error: unknown) => console.warn('Greenlit could not follow a grant.', error));
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) =>
    inTurn(async () => {
      await registerGranted();
      // Pages that stand open already have missed it.
      for (const tab of origins.length === 0 ? [] : await tabsMatching(origins)) await bringPageScript(tab);
    }),
  );
  browser.permissions.onRemoved.addListener(() => inTurn(registerGranted));
  // A browser may drop registrations with an update of the extension, while grants stay.
  browser.runtime.onInstalled.addListener(() => inTurn(registerGranted));
}

/** Makes the registered page script run on what is granted now, apart from where the manifest already puts it. */
async function registerGranted(): Promise<void> {
  const { content_scripts: [script] = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const { matches: listed = [], js = [], css = [] } = script ?? {};
  const matches = origins.filter((origin) => !listed.includes(origin));
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (present !== undefined) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const registration = { id: REGISTRATION, matches, excludeMatches: listed, js, css };
  if (present === undefined) await browser.scripting.registerContentScripts([registration]);
  else await browser.scripting.updateContentScripts([registration]);
}
