/** Asks the worker from a page of the extension: popup, options, welcome. */

import browser from 'webextension-polyfill';
import type { FailedReply } from './answer-requests';
import type { DeskRequests, PageCommands, PageRequests } from './protocol';

type AllRequests = PageRequests & DeskRequests;

/** The worker's reply. Throws where the worker refused or failed. */
export async function sendRequest<Name extends keyof AllRequests>(
  type: Name,
  request: AllRequests[Name]['request'],
): Promise<AllRequests[Name]['reply']> {
  const reply = (await browser.runtime.sendMessage({ type, ...request })) as AllRequests[Name]['reply'] | FailedReply;
  if ('failure' in reply) throw new Error(`The worker did not answer '${type}': ${reply.failure.code}.`);
  return reply;
}

/** The reply of a tab's page script, or null where none runs there. */
export async function commandPage<Name extends keyof PageCommands>(
  tabId: number,
  type: Name,
  request: PageCommands[Name]['request'],
): Promise<PageCommands[Name]['reply'] | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, { type, ...request }, { frameId: 0 })) as PageCommands[Name]['reply'];
  } catch {
    return null; // no page script in that tab: not allowed there, or a page of the browser itself
  }
}
