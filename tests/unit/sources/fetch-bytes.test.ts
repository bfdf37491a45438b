/** Fetching: which addresses are asked at all, and what ends a fetch. */

import { describe, expect, test, vi } from 'vitest';
import { type Connection, fetchBytes } from '@/lib/sources/fetch-bytes';
import { failureOf } from '@/lib/sources/source-error';

const ADDRESS = 'https://feed.example/file';

/** What a fetch of `answer` ends with: its bytes as text, or a code. */
async function outcome(
  answer: () => Response | Promise<Response>,
  facts: Partial<Connection> & { limit?: number } = {},
) {
  const { limit = 100, ...connection } = facts;
  try {
    const file = await fetchBytes(ADDRESS, { fetch: async () => answer(), ...connection }, { limit });
    return file === null ? 'unchanged' : new TextDecoder().decode(file.bytes);
  } catch (error) {
    return failureOf(error).code;
  }
}

/** A body that gives `chunks` and then falls silent, or ends. */
function makeBody(chunks: string[], then: 'silence' | 'end' = 'end') {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      if (then === 'end') controller.close();
    },
  });
}

describe('addresses', () => {
  test.each([
    'http://feed.example/',
    'ftp://feed.example/',
    'file:///etc/passwd',
    'data:text/plain,hello',
    'javascript:alert(1)',
    'https://user:secret@feed.example/',
    'https://localhost/',
    'https://printer.local/',
    'https://router.home.arpa/',
    'https://service.internal/',
    'https://service.internal./',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://192.168.1.1/',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://intranet/',
    'not an address',
    '',
  ])('%s is never asked', async (address) => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    await expect(fetchBytes(address, { fetch }, { limit: 10 })).rejects.toMatchObject({ code: 'refused-address' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each(['https://feed.example/', 'https://xn--mnchen-3ya.example/a?b=c', 'https://cdn.feed.example:8443/'])(
    '%s is asked',
    async (address) => {
      const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('ok'));
      await fetchBytes(address, { fetch }, { limit: 10 });
      expect(fetch).toHaveBeenCalledTimes(1);
    },
  );

  test('of this machine are asked by a test build alone', async () => {
    const fetch = async () => new Response('ok');
    const address = 'http://127.0.0.1:8917/feed/';
    await expect(fetchBytes(address, { fetch, loopback: true }, { limit: 10 })).resolves.not.toBeNull();
    await expect(fetchBytes('http://192.168.1.1/', { fetch, loopback: true }, { limit: 10 })).rejects.toThrow(/https/);
  });
});

test('a fetch carries no cookies, no referrer and follows no redirect', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('ok'));
  await fetchBytes(ADDRESS, { fetch }, { limit: 10 });
  expect(fetch.mock.calls[0]![1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  });
});

describe('a fetch ends with', () => {
  test.each<[string, () => Response | Promise<Response>, string]>([
    ['its bytes', () => new Response(makeBody(['one ', 'two'])), 'one two'],
    [
      '"redirected"',
      () => new Response(null, { status: 302, headers: { location: 'https://127.0.0.1/' } }),
      'redirected',
    ],
    ['"not-found"', () => new Response(null, { status: 404 }), 'not-found'],
    ['"access-denied"', () => new Response(null, { status: 403 }), 'access-denied'],
    ['"server-error"', () => new Response(null, { status: 503 }), 'server-error'],
    [
      '"unreachable" where there is no connection',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'unreachable',
    ],
    ['"too-many-bytes" one byte over the limit', () => new Response('x'.repeat(101)), 'too-many-bytes'],
  ])('%s', async (_, answer, code) => {
    expect(await outcome(answer)).toBe(code);
  });

  test('"too-many-bytes" for a stream without end, soon after the limit', async () => {
    let given = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 10;
            controller.enqueue(new Uint8Array(10));
          },
        }),
      );
    expect(await outcome(endless)).toBe('too-many-bytes');
    expect(given).toBeLessThan(200);
  });

  test('"stalled" where the server says nothing, or stops in the middle', async () => {
    expect(await outcome(() => new Promise(() => undefined), { stallAfter: 20 })).toBe('stalled');
    expect(await outcome(() => new Response(makeBody(['one'], 'silence')), { stallAfter: 20 })).toBe('stalled');
  });

  test('"too-slow" where bytes drip without end', async () => {
    const drip = () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            await new Promise((resolve) => setTimeout(resolve, 5));
            controller.enqueue(new Uint8Array(1));
          },
        }),
      );
    expect(await outcome(drip, { deadline: 60, limit: 10_000 })).toBe('too-slow');
  });

  test('"cancelled" at once when it is cancelled', async () => {
    const controller = new AbortController();
    const fetching = outcome(() => new Response(makeBody(['one'], 'silence')), { signal: controller.signal });
    controller.abort();
    expect(await fetching).toBe('cancelled');
    expect(await outcome(() => new Response('ok'), { signal: AbortSignal.abort() })).toBe('cancelled');
  });

  test('how long the server asks to wait', async () => {
    const busy = async () => new Response(null, { status: 429, headers: { 'retry-after': '120' } });
    await expect(fetchBytes(ADDRESS, { fetch: busy }, { limit: 10 })).rejects.toMatchObject({
      code: 'too-many-requests',
      retryAfter: 120,
    });
  });
});
