/** How the page script bears a worker that dies and an extension that goes. */

import { afterEach, describe, expect, test } from 'vitest';
import { ExtensionGone, onCommand, sendRequest } from '@/lib/extension/page-port';

type World = { chrome?: unknown };

/** A browser that answers each message with the next of these, throwing those that are errors. */
function browserAnswering(...answers: unknown[]) {
  const sent: unknown[] = [];
  const listeners = new Set<unknown>();
  const runtime = {
    id: 'ours' as string | undefined,
    sendMessage(message: unknown) {
      sent.push(message);
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    onMessage: {
      addListener: (listener: unknown) => listeners.add(listener),
      removeListener: (listener: unknown) => listeners.delete(listener),
    },
  };
  (globalThis as World).chrome = { runtime };
  return { sent, listeners, runtime };
}

afterEach(() => {
  delete (globalThis as World).chrome;
});

const DIED = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);

describe('a request', () => {
  test('goes out as one flat message and comes back as its reply', async () => {
    const { sent } = browserAnswering({ state: 'go' });
    await expect(sendRequest('may-annotate', {})).resolves.toEqual({ state: 'go' });
    expect(sent).toEqual([{ type: 'may-annotate' }]);
  });

  test('is sent again where the worker died before it answered', async () => {
    const { sent } = browserAnswering(DIED, { state: 'go' });
    await expect(sendRequest('may-annotate', {})).resolves.toEqual({ state: 'go' });
    expect(sent).toHaveLength(2);
  });

  test('is given up after three more tries', async () => {
    const { sent } = browserAnswering(DIED, DIED, DIED, DIED, { state: 'go' });
    await expect(sendRequest('may-annotate', {})).rejects.toThrow('channel closed');
    expect(sent).toHaveLength(4);
  });

  test('is not repeated after any other error or refusal', async () => {
    const { sent } = browserAnswering(new Error('no'), { failure: { code: 'refused' } });
    await expect(sendRequest('may-annotate', {})).rejects.toThrow('no');
    await expect(sendRequest('may-annotate', {})).rejects.toThrow('refused');
    expect(sent).toHaveLength(2);
  });

  test('ends for good once the extension is gone', async () => {
    const { runtime } = browserAnswering(new Error('Extension context invalidated.'));
    await expect(sendRequest('may-annotate', {})).rejects.toBeInstanceOf(ExtensionGone);
    runtime.id = undefined;
    await expect(sendRequest('may-annotate', {})).rejects.toBeInstanceOf(ExtensionGone);
  });
});

describe('a command', () => {
  test('is answered when it comes from our own extension, until the signal aborts', async () => {
    const { listeners } = browserAnswering();
    const stop = new AbortController();
    onCommand(() => Promise.resolve({ done: true }), stop.signal);
    const [listener] = [...listeners] as ((
      message: unknown,
      sender: object,
      reply: (to: unknown) => void,
    ) => boolean)[];
    expect(listener?.({ type: 'jump-to', mention: 0 }, { id: 'another' }, () => {})).toBe(false);
    const reply = await new Promise((resolve) => listener?.({ type: 'jump-to', mention: 0 }, { id: 'ours' }, resolve));
    expect(reply).toEqual({ done: true });
    stop.abort();
    expect(listeners.size).toBe(0);
  });
});
