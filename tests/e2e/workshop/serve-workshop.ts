/** Serves the apps of tests/workshop, each as a page of its own, and what a server in React would send. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Writable } from 'node:stream';

type ReactServer = {
  renderRoot(): string;
  renderPage(properties: object): string;
  streamPage(properties: object, into: Writable, wait: number): void;
};

export type Workshop = { address: string; close(): Promise<void> };

const FOLDER = resolve('tests/workshop');
const STYLE = 'body{font:18px/1.6 Georgia,serif;width:640px;margin:40px auto}b{font-weight:600}';

/** Serves on a free port of the loopback address what `build-apps.setup.ts` has bundled. */
export async function serveWorkshop(
  pages: Record<string, string | [string, Record<string, string>]> = {},
): Promise<Workshop> {
  const react = (await import(pathToFileURL(join(FOLDER, 'dist/server.mjs')).href)) as ReactServer;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname];
    if (page !== undefined)
      sendHtml(response, typeof page === 'string' ? page : page[0], typeof page === 'string' ? {} : page[1]);
    else if (pathname.endsWith('.js')) sendScript(pathname, response);
    else if (pathname.startsWith('/hydrate'))
      sendHydration(react, pathname, Number(searchParams.get('delay') ?? 0), response);
    else if (pathname.startsWith('/app/')) sendHtml(response, appPage(pathname.slice(5)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function appPage(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>What became of the shows of last winter</title><style>${STYLE}</style>
<body><main id="app"></main><script src="/${name}.js"></script></body></html>`;
}

/** A root of React's, a whole page of React's, or one that comes in pieces: hydrated after `delay` milliseconds. */
function sendHydration(react: ReactServer, path: string, delay: number, response: ServerResponse): void {
  const whole = path !== '/hydrate-root';
  const streamed = path === '/hydrate-streamed';
  const hydration = `globalThis.hydration={whole:${whole},streamed:${streamed},delay:${delay}}`;
  const properties = { style: STYLE, hydration, script: '/hydrate.js' };
  if (streamed) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    react.streamPage(properties, response, 150);
  } else if (whole) sendHtml(response, react.renderPage(properties));
  else {
    const page = appPage('hydrate').replace('<script src', `<script>${hydration}</script><script src`);
    sendHtml(
      response,
      page.replace('<main id="app">', () => `<main id="app">${react.renderRoot()}`),
    );
  }
}

function sendScript(path: string, response: ServerResponse): void {
  const file = join(FOLDER, 'dist', path);
  if (!existsSync(file)) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(file));
}

function sendHtml(response: ServerResponse, html: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
}
