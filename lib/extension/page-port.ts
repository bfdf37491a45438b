/** The page script's door to the worker: the browser's own messaging, since a polyfill would cost every page its bytes. */

import type { PageCommands, PageRequests, Reply } from './protocol';

/** What of the browser's API the page script uses; Chrome and Firefox agree on it. */
type Runtime = {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
};
type Listener = (message: unknown, sender: { id?: string }, sendReply: (reply: unknown) => void) => boolean;

export type AskWorker = <Name extends keyof PageRequests>(
  type: Name,
  request: PageRequests[Name]['request'],
) => Promise<Reply<PageRequests, Name>>;

/** A command as it arrives: its name beside whatever it asks with. */
export type PageCommand = {
  [Name in keyof PageCommands]: Record<string, never> extends PageCommands[Name]['request']
    ? { type: Name }
    : { type: Name } & PageCommands[Name]['request'];
}[keyof PageCommands];

/** The extension was reloaded or removed while the page stood open: whatever it left in the page has to go, without a word. */
export class ExtensionGone extends Error {}

/** Waits between tries in milliseconds: a stopped worker starts again in 16 to 217 ms, and a badge later than two seconds comes too late. */
const WAITS = [100, 300, 900];

const GONE = /context invalidated|dead object|extension was (?:reloaded|removed)/i;
const WORKER_DIED = /channel closed|port closed|receiving end does not exist|message manager disconnected/i;

function runtime(): Runtime | undefined {
  const world = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return world.browser?.runtime ?? world.chrome?.runtime;
}

/**
 * Sends one request to the worker, again up to three times where the worker died between message and answer.
 * Throws `ExtensionGone` when nobody will ever answer again, and an `Error` for a refusal.
 */
export const sendRequest: AskWorker = async (type, request) => {
  for (let tries = 0; ; tries += 1) {
    const port = runtime();
    if (port?.id === undefined) throw new ExtensionGone();
    try {
      return checked(await port.sendMessage({ type, ...request })) as Reply<PageRequests, typeof type>;
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      if (GONE.test(reason) || runtime()?.id === undefined) throw new ExtensionGone();
      const wait = WAITS[tries];
      if (wait === undefined || !WORKER_DIED.test(reason)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

/** A reply of the worker, unless it is its word that it refused or failed. */
function checked(reply: unknown): object {
  if (typeof reply === 'object' && reply !== null && !('failure' in reply)) return reply;
  throw new Error('the worker refused the request');
}

/** Hands every command of popup or worker to `answer` until `signal` aborts. */
export function onCommand(answer: (command: PageCommand) => Promise<object>, signal: AbortSignal): void {
  const port = runtime();
  if (port === undefined) return;
  const listener: Listener = (message, sender, sendReply) => {
    if (sender.id !== port.id || typeof message !== 'object' || message === null || !('type' in message)) return false;
    answer(message as PageCommand).then(sendReply, () => sendReply(null));
    return true;
  };
  port.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After the extension is gone its API throws on every touch.
    if (runtime()?.id !== undefined) port.onMessage.removeListener(listener);
  });
}
