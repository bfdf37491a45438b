/** A page that React takes over some time after the server's words stand there: a root in it, or, as Next and Remix do, all of it. */
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { drive, noteError } from './drive';
import { page, story } from './react-page';
import { firstRows, type Row } from './story-state';

type World = typeof globalThis & { hydration: { whole: boolean; streamed: boolean; delay: number }; kept?: object };
const serverNodes = () => [...document.querySelectorAll('article, article *')];
const onRecoverableError = (error: unknown) => noteError(`recoverable: ${String(error)}`);
const late = Promise.resolve(firstRows());

function start(): void {
  const { whole, streamed, delay } = (globalThis as World).hydration;
  setTimeout(() => hydrate(whole, streamed), delay);
}

function hydrate(whole: boolean, streamed: boolean): void {
  const before = serverNodes();
  const properties = {
    style: document.querySelector('style')?.textContent ?? '',
    hydration: document.querySelector('#hydration')?.textContent ?? '',
    script: '/hydrate.js',
  };
  const draw = (rows: Row[] | Promise<Row[]>) => (whole ? page(properties, rows) : story(h as never, rows as Row[]));
  const at = whole ? document : document.querySelector('#app')!;
  const root = hydrateRoot(at, draw(streamed ? late : firstRows()) as never, {
    onRecoverableError,
    onUncaughtError: onRecoverableError,
  });
  drive(
    (rows) => flushSync(() => root.render(draw(rows) as never)),
    () => document.querySelector('article')!,
  );
  setTimeout(() => {
    const now = new Set(serverNodes());
    (globalThis as World).kept = { of: before.length, still: before.filter((node) => now.has(node)).length };
  }, 200);
}

// React moves the page's script to its head, where it may run before the rest has come.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
