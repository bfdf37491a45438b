/** Tabs, windows of the extension and scripts brought into pages. */

import browser from 'webextension-polyfill';

/** The page script as the build names it. */
const PAGE_SCRIPT = 'content-scripts/article.js';
const PAGE_STYLE = 'content-scripts/article.css';
const DRAWING_SCRIPT = 'drawing.js';
const CARD_SCRIPT = 'card.js';

export type ActiveTab = { id: number; address: string | null };

/**
 * The tab the reader looks at, or null. Where a page of the extension stands in a tab of its own (as the popup does on Android) it
 * is the one looked at before. Its address is known only where a permission or the popup's click grants it.
 */
export async function activeTab(): Promise<ActiveTab | null> {
  const own = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({ currentWindow: true });
  const pages = tabs.filter(({ url }) => !(url ?? '').startsWith(own));
  const tab =
    pages.find(({ active }) => active) ?? pages.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return tab?.id === undefined ? null : { id: tab.id, address: tab.url ?? null };
}

/** Puts the page script and its stylesheet into a tab. False where the browser does not allow it. */
export async function bringPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [PAGE_STYLE] });
    await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
    return true;
  } catch {
    return false; // a page of the browser or of a store, or no permission
  }
}

/** Puts the script that draws badges into the frame that asked for it. */
export function bringDrawing(tabId: number, frameId: number): Promise<boolean> {
  return bringIntoFrame(tabId, frameId, DRAWING_SCRIPT);
}

/** Puts the card's script into the frame that asked for it. */
export function bringCard(tabId: number, frameId: number): Promise<boolean> {
  return bringIntoFrame(tabId, frameId, CARD_SCRIPT);
}

async function bringIntoFrame(tabId: number, frameId: number, script: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [script] });
    return true;
  } catch {
    return false;
  }
}

/** The tabs whose pages match, so that those open at install get the page script too. */
export async function tabsMatching(patterns: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}

export async function openPage(
  path: '/welcome.html' | `/options.html${'' | '#following'}` | `/popup.html?${string}`,
): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
