/** The browser's address bar after our keyword. Browsers without one, such as Firefox for Android, never call. */

import browser from 'webextension-polyfill';

export type Suggestion = { content: string; description: string };

/** Registers at once: what is suggested while a reader types, and where a choice (or what was typed) leads. */
export function onOmnibox(
  suggest: (text: string) => Promise<Suggestion[]>,
  choose: (content: string) => Promise<void>,
): void {
  const omnibox = browser.omnibox as typeof browser.omnibox | undefined;
  if (omnibox === undefined) return;
  omnibox.onInputChanged.addListener((text, show) => {
    suggest(text).then(
      (found) => show(found.map(({ content, description }) => ({ content, description: plain(description) }))),
      () => undefined, // no suggestions are no error
    );
  });
  omnibox.onInputEntered.addListener((content) => void choose(content));
}

/** Chromium reads descriptions as XML. */
function plain(text: string): string {
  const isXml = browser.runtime.getURL('').startsWith('chrome');
  return isXml ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}
