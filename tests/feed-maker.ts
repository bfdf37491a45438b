/** A feed in memory for tests: answers like a static server, counts what is asked, and fails where a test wants it to. */

import type { makeRelease } from './release-makers';

export const FEED_ADDRESS = 'https://feed.example/greenlit/';

type Release = Awaited<ReturnType<typeof makeRelease>>;

export type Feed = {
  fetch: typeof fetch;
  /** Paths asked for, relative to the feed, in order. */
  asked: string[];
  /** Puts another release in place of the present one; files of earlier ones stay, as on a server. */
  publish(release: Release): void;
  /** Answers for single paths in place of the file. */
  faults: Map<string, () => Response | Promise<Response>>;
};

export function makeFeed(release: Release): Feed {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const asked: string[] = [];
  const faults: Feed['faults'] = new Map();
  let present = 0;
  const publish = (next: Release) => {
    present = next.manifest.version;
    for (const [path, bytes] of next.files) files.set(path, bytes);
    files.set('manifest.json', next.manifestBytes);
    files.set('manifest.sig.json', next.signature);
  };
  publish(release);
  return {
    asked,
    faults,
    publish,
    fetch: async (input, init) => {
      const { url: address } = new Request(input);
      const path = address.slice(FEED_ADDRESS.length);
      asked.push(path);
      init?.signal?.throwIfAborted();
      const fault = faults.get(path);
      if (fault !== undefined) return fault();
      const bytes = files.get(path);
      if (bytes === undefined) return new Response(null, { status: 404 });
      const etag = `"${path === 'manifest.json' ? present : path}"`;
      const known = new Headers(init?.headers).get('if-none-match');
      return known === etag ? new Response(null, { status: 304 }) : new Response(bytes.slice(), { headers: { etag } });
    },
  };
}
