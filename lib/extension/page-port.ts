/** The page script's door to the worker: the browser's own messaging, since a polyfill would cost every page its bytes. */

import type { PageCommands, PageRequests, Reply } from './protocol';

/** What of the browser's API the page script uses; Chrome and Firefox agree on it. */
type Runtime = {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  connect(): { onDisconnect: { addListener(listener: () => void): void } };
  lastError?: unknown;
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
      const reply = checked(await answered(port.sendMessage({ type, ...request }))) as Reply<PageRequests, typeof type>;
      keepLine(port);
      return reply;
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      if (GONE.test(reason) || runtime()?.id === undefined) throw new ExtensionGone();
      const wait = WAITS[tries];
      if (wait === undefined || !WORKER_DIED.test(reason)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

/** Who wants to know that the extension is gone. */
const mourners = new Set<() => void>();
/** True while a line to the worker is open. It ends with the worker, and with the extension. */
let lineIsOpen = false;

/** After a line ended the browser takes up to 100 ms until it says that the extension is gone (measured in Chromium 156). */
const TOLD_WITHIN = [50, 300, 1_500];

/** Opens a line to a worker that is awake anyhow: opening one wakes a worker, and must not keep one awake that has nothing to do. */
function keepLine(port: Runtime): void {
  if (lineIsOpen || mourners.size === 0) return;
  try {
    port.connect().onDisconnect.addListener(() => {
      // Unread, the reason (a page put into the back/forward cache, say) would be an error in the console.
      void port.lastError;
      lineIsOpen = false;
      for (const wait of TOLD_WITHIN) setTimeout(lookForExtension, wait);
    });
    lineIsOpen = true;
  } catch {
    lookForExtension();
  }
}

function lookForExtension(): void {
  if (runtime()?.id === undefined) for (const gone of mourners) gone();
}

/**
 * Calls `gone` once the extension is disabled, removed or replaced while the page stands open, of which no event tells: a line to the
 * worker ends with it, and whoever comes back to the page after the worker had fallen asleep is enough reason to look.
 */
export function onGone(gone: () => void, signal: AbortSignal): void {
  mourners.add(gone);
  const quiet = { passive: true, signal };
  for (const moment of ['focus', 'pageshow', 'scroll', 'resize']) addEventListener(moment, lookForExtension, quiet);
  document.addEventListener('visibilitychange', lookForExtension, quiet);
  document.documentElement.addEventListener('pointerenter', lookForExtension, quiet);
  signal.addEventListener('abort', () => mourners.delete(gone));
}

/** A worker that has not answered after so many milliseconds never will: the longest story takes it a third of that. */
const LATEST = 20_000;

async function answered(reply: Promise<unknown>): Promise<unknown> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('channel closed: no answer in time')), LATEST);
  });
  return Promise.race([reply, deadline]).finally(() => clearTimeout(late));
}

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
