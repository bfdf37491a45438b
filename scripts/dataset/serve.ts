/** `dataset serve FOLDER [--port NUMBER]`: offers a published release on this machine as a static server would, with ETags. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '@/lib/dataset/bytes';

export async function serve(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { port: { type: 'string', default: '8917' } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error('Name the folder that `publish` has written, for instance .cache/feed.');
    return 2;
  }
  const server = await serveFeed(folder, Number(values.port));
  console.log(`http://127.0.0.1:${portOf(server)}/feed/ offers ${folder}. Stop with Ctrl+C.`);
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
}

/** Serves the files of `folder` under /feed/ on loopback. Port 0 takes any that is free. */
export async function serveFeed(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => void answer(folder, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  try {
    if (!path.startsWith('/feed/')) throw new Error('outside the feed');
    const body = new Uint8Array(await readFile(join(folder, path.slice('/feed/'.length))));
    const etag = `"${await sha256(body)}"`;
    const unchanged = request.headers['if-none-match'] === etag;
    response.writeHead(unchanged ? 304 : 200, {
      etag,
      'content-type': 'application/json',
      'cache-control': 'no-cache',
    });
    response.end(unchanged ? undefined : body);
  } catch {
    response.writeHead(404).end();
  }
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server is not listening');
  return address.port;
}
