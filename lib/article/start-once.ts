/** Keeps a page from being annotated twice, however often the script is put into it. */

import { HOST_NAME } from './drawing-slot';

/** The isolated world's global object outlives one script and is unseen by the page. */
const RUNNING = Symbol.for('greenlit.page');

type World = typeof globalThis & { [RUNNING]?: AbortController };

/** Starts, after stopping what an earlier script of the extension began in this page: a newer script belongs to the extension that is alive. */
export function startOnce(document: Document, start: (signal: AbortSignal, stop: () => void) => void): void {
  const world = globalThis as World;
  world[RUNNING]?.abort();
  // A script of a world that is gone may have left its host behind.
  for (const host of document.querySelectorAll(`:root > ${HOST_NAME}`)) host.remove();
  const running = new AbortController();
  world[RUNNING] = running;
  start(running.signal, () => running.abort());
}
