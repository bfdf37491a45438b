/** Takes the extension of a running Chromium through its life: stopped workers, reloads, being disabled; and speaks from its world of a page. */

import type { CDPSession, Page } from 'playwright';
import type { ChromiumWithExtension } from '@/scripts/open-chromium';

/** Stops the extension's worker as the browser does after half a minute's rest; whoever asks it next wakes it. */
export async function stopWorker(browser: ChromiumWithExtension, page: Page): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable').catch(() => undefined);
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

type ExtensionsPage = {
  developerPrivate: {
    reload(id: string, options: object): Promise<void>;
    updateProfileConfiguration(update: object): Promise<void>;
  };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

/** Reloads or disables the extension as its user would, on the browser's own page of extensions. */
export async function handleExtension(browser: ChromiumWithExtension, deed: 'reload' | 'disable'): Promise<void> {
  const id = new URL(await browser.addressOf('')).host;
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([extension, what]) => {
      const { developerPrivate, management } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      if (what === 'reload') await developerPrivate.reload(extension!, { failQuietly: true });
      else await management.setEnabled(extension!, false);
    },
    [id, deed],
  );
  await page.close();
}

export type ExtensionWorld = {
  /** Evaluates an expression where the page script runs, whether or not a worker is awake. */
  evaluate<Answer>(expression: string): Promise<Answer>;
};

/** The isolated world in which the page script of a page runs. */
export async function extensionWorld(browser: ChromiumWithExtension, page: Page): Promise<ExtensionWorld> {
  const session: CDPSession = await browser.context.newCDPSession(page);
  let world: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) world = context.id;
  });
  await session.send('Runtime.enable');
  return {
    evaluate: async <Answer>(expression: string) => {
      if (world === null) throw new Error('No script of the extension runs in the page');
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: world,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'failed');
      return result.value as Answer;
    },
  };
}
