/** The worker's end of the protocol: receives requests, decides by their sender what they may ask, and answers. */

import browser, { type Runtime } from 'webextension-polyfill';
import type { DeskRequests, PageRequests } from './protocol';
import { validateRequest } from './validate-request';

type AllRequests = PageRequests & DeskRequests;

/** Where a request came from, as far as the browser vouches for it. */
export type Asker = { tabId: number | null; frameId: number; address: string | null };

export type Handlers = {
  [Name in keyof AllRequests]: (
    request: AllRequests[Name]['request'],
    asker: Asker,
  ) => Promise<AllRequests[Name]['reply']>;
};

/** An error as data, since errors do not survive a message. */
export type FailedReply = { failure: { code: string } };

/**
 * Answers requests from now on. Registers its listener at once, so that a worker woken by a message does not miss it.
 * A request that is malformed or above its sender's rank is refused with a code, and nothing of it is acted upon.
 */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((arrived: unknown, sender: Runtime.MessageSender) => {
    const request = validateRequest(arrived, rankOf(sender));
    if (request === null) return Promise.resolve({ failure: { code: 'refused' } } satisfies FailedReply);
    const { type, ...payload } = request;
    const asker: Asker = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0, address: sender.url ?? null };
    const handle = handlers[type] as (payload: unknown, asker: Asker) => Promise<unknown>;
    return handle(payload, asker).catch((error: unknown): FailedReply => {
      console.warn(`Greenlit could not answer '${type}'.`, error);
      return { failure: { code: 'failed' } };
    });
  });
}

/** Takes the lines that page scripts open: nothing is said over them, they only end when the extension does. Registers at once. */
export function takeLines(): void {
  browser.runtime.onConnect.addListener(() => undefined);
}

/** Pages of the extension stand at its own origin; everything else, the card included, speaks for a page. */
function rankOf(sender: Runtime.MessageSender): 'page' | 'desk' {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''))
    ? 'desk'
    : 'page';
}
