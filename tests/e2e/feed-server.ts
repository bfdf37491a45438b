/** A real feed on this machine for tests: serves signed releases, waits or errs where a test wants it to. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Bytes, sha256 } from '@/lib/dataset/bytes';
import type { Dataset } from '@/lib/dataset/dataset';
import { type Manifest, MANIFEST_PATH, SIGNATURE_PATH } from '@/lib/dataset/manifest';
import { signManifest } from '@/lib/dataset/signature';
import { type ReleaseOptions, writeRelease } from '@/lib/dataset/write-release';
import { developmentKey, type SigningKey } from '@/scripts/development-key';

/** A release with its signature, as a server offers it. */
export type SignedRelease = { manifest: Manifest; files: Map<string, Bytes> };

/** Signs with the key that the test build on this machine accepts, or with the given one. */
export async function signRelease(
  dataset: Dataset,
  options: ReleaseOptions,
  key: SigningKey = developmentKey(),
): Promise<SignedRelease> {
  const { manifest, manifestBytes, files } = await writeRelease(dataset, options);
  const signature = await signManifest(manifestBytes, key.id, key.privateKey);
  return { manifest, files: new Map([...files, [MANIFEST_PATH, manifestBytes], [SIGNATURE_PATH, signature]]) };
}

export type FeedServer = {
  /** What a maintainer types as the address of the feed. */
  address: string;
  /** Offers this release alone. */
  offer(release: SignedRelease): void;
  /** Milliseconds before each part is answered. */
  pause: number;
  /** Paths asked for, in order. */
  asked: string[];
  /** Called as soon as someone asks for the manifest. */
  onCheck: () => void;
  close(): Promise<void>;
};

/** Serves on a free port of the loopback address. */
export async function serveReleases(): Promise<FeedServer> {
  let files = new Map<string, Bytes>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace(/^\/feed\//, '');
    feed.asked.push(path);
    if (path === MANIFEST_PATH) feed.onCheck();
    if (feed.pause > 0 && path.startsWith('parts/')) await new Promise((resolve) => setTimeout(resolve, feed.pause));
    const body = files.get(path);
    if (body === undefined) return response.writeHead(404).end();
    const etag = `"${await sha256(body)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response.writeHead(200, { etag, 'content-length': body.length }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const feed: FeedServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/`,
    offer: (release) => {
      files = release.files;
    },
    pause: 0,
    asked: [],
    onCheck: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return feed;
}
