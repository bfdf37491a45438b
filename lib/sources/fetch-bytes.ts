/** Fetches a file of bounded size in bounded time, from an address that may be asked, giving nothing away. */

import type { Bytes } from '@/lib/dataset/bytes';
import { checkAddress } from './allowed-address';
import { SourceError, type SourceErrorCode } from './source-error';

/** What reaches the network: the browser's `fetch` and the limits of one undertaking. */
export type Connection = {
  fetch: typeof fetch;
  /** Cancels everything at once. */
  signal?: AbortSignal;
  /** True in a test build alone: plain http to this machine is allowed. */
  loopback?: boolean;
  /** Milliseconds without a byte after which a fetch is given up; 30 s, as uBlock Origin waits for its lists. */
  stallAfter?: number;
  /** Milliseconds one file may take in all. */
  deadline?: number;
};

export type FetchedFile = { bytes: Bytes; etag: string | null };

type Request = {
  /** Most bytes accepted, after decompression. */
  limit: number;
  /** Answer of an earlier fetch: where the file is still the same, null is returned. */
  etag?: string | null;
  headers?: Record<string, string>;
  onBytes?: (count: number) => void;
};

const STALL_AFTER = 30_000;
const DEADLINE = 10 * 60_000;
/** Longest wait a server may ask for, in seconds. */
const LONGEST_WAIT = 86_400;

/** The file at `address`, or null where it has not changed since `etag`. Throws a `SourceError`. */
export async function fetchBytes(
  address: string,
  connection: Connection,
  request: Request,
): Promise<FetchedFile | null> {
  checkAddress(address, connection.loopback);
  const watch = startWatch(address, connection);
  try {
    const response = await watch.orStop(
      connection.fetch(address, {
        signal: watch.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // A redirect could lead anywhere, also where `checkAddress` would not go.
        redirect: 'manual',
        headers: { ...request.headers, ...(request.etag ? { 'if-none-match': request.etag } : {}) },
      }),
    );
    if (response.status === 304 && request.etag) return null;
    checkStatus(address, response);
    const bytes = await readBody(address, response, request, watch);
    return { bytes, etag: response.headers.get('etag') };
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError('unreachable', address, 'The host did not answer as it should', { cause });
  } finally {
    watch.end();
  }
}

type Watch = {
  signal: AbortSignal;
  /** What `operation` gives, unless the watch stops it first. */
  orStop<T>(operation: Promise<T>): Promise<T>;
  /** Says that bytes came. */
  progress(): void;
  end(): void;
};

/** Stops a fetch that is cancelled, that stalls, or that takes too long in all. */
function startWatch(address: string, { signal, stallAfter = STALL_AFTER, deadline = DEADLINE }: Connection): Watch {
  const controller = new AbortController();
  const stop = (code: SourceErrorCode, message: string) => controller.abort(new SourceError(code, address, message));
  const cancel = () => stop('cancelled', 'Cancelled');
  const stalled = () => stop('stalled', `No data came for ${stallAfter / 1000} seconds`);
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  // Nobody may be waiting when it stops.
  stopped.catch(() => undefined);
  let stall = setTimeout(stalled, stallAfter);
  const total = setTimeout(() => stop('too-slow', `It took longer than ${deadline / 1000} seconds`), deadline);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    orStop: (operation) => Promise.race([stopped, operation]),
    progress() {
      clearTimeout(stall);
      stall = setTimeout(stalled, stallAfter);
    },
    end() {
      clearTimeout(stall);
      clearTimeout(total);
      signal?.removeEventListener('abort', cancel);
    },
  };
}

async function readBody(
  address: string,
  response: Response,
  { limit, onBytes }: Request,
  watch: Watch,
): Promise<Bytes> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader !== undefined) {
    const { done, value } = await watch.orStop(reader.read());
    if (done) break;
    watch.progress();
    length += value.length;
    if (length > limit) {
      void reader.cancel().catch(() => undefined);
      throw new SourceError('too-many-bytes', address, `The file is larger than the ${limit} bytes it may have`);
    }
    chunks.push(value);
    onBytes?.(value.length);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function checkStatus(address: string, response: Response): void {
  const { status } = response;
  if (status === 200) return;
  const fail = (code: SourceErrorCode, message: string) =>
    new SourceError(code, address, message, { retryAfter: retryAfterOf(response) });
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw fail('redirected', 'The address leads on to another one; enter the final address');
  if (status === 404 || status === 410) throw fail('not-found', 'There is nothing at this address');
  if (status === 401 || status === 403) throw fail('access-denied', 'The server does not give this file out');
  if (status === 429) throw fail('too-many-requests', 'The server asks to be left alone for a while');
  throw fail('server-error', `The server answered with status ${status}`);
}

/** Seconds of a Retry-After header that names seconds; one that names a date is rare and left to the ordinary waiting times. */
function retryAfterOf(response: Response): number | null {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), LONGEST_WAIT) : null;
}
