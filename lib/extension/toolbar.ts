/** The icon in the toolbar: what it says of the page of a tab, and of the shows the reader follows. */

import browser from 'webextension-polyfill';

/** Shows a small number over the icon (nothing for none) and says its state in words, while the tab stays on its page. */
export async function showState(tabId: number, shows: number, title: string): Promise<void> {
  try {
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeText({ tabId, text: shows === 0 ? null : String(shows) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#47525e' });
  } catch {
    // The tab was closed meanwhile; an icon is worth no error.
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
