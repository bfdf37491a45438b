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

/** Shows beside the icon that shows the reader follows have news, on every tab that has no number of its own; nothing for none. */
export async function showNews(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : '•' });
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b45' });
}

/** Whether the icon stands in the toolbar, and not only in the menu of extensions; null where the browser does not tell. */
export async function isPinned(): Promise<boolean | null> {
  // Not in the polyfill's types, and not in Firefox for Android.
  const { getUserSettings } = browser.action as { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> };
  return (await getUserSettings?.())?.isOnToolbar ?? null;
}
