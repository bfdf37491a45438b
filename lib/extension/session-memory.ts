/** What a worker has to remember between two of its lives, but not beyond the browser's. */

import browser from 'webextension-polyfill';

const FAILURES = 'update-failures';

/** How many updates failed in a row since the browser started. */
export async function readFailures(): Promise<number> {
  const { [FAILURES]: failures } = await browser.storage.session.get(FAILURES);
  return typeof failures === 'number' ? failures : 0;
}

export function rememberFailures(failures: number): Promise<void> {
  return browser.storage.session.set({ [FAILURES]: failures });
}
