/** The icon in the toolbar: how many shows the page of a tab names. */

import browser from 'webextension-polyfill';

/** Shows a small number over the icon while the tab stays on its page; nothing for none. */
export async function showCount(tabId: number, shows: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: shows === 0 ? '' : String(shows) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#47525e' });
  } catch {
    // The tab was closed meanwhile; a number over an icon is worth no error.
  }
}
