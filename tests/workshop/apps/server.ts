/** What a server in React sends: the words of a root, or a whole page, at once or in pieces. Bundled for Node. */
import { createElement as h } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import type { Writable } from 'node:stream';
import { page, serverRows, story, type PageProps } from './react-page';

export const renderRoot = (): string => renderToString(story(h as never, serverRows()) as never);
export const renderPage = (props: PageProps): string => `<!doctype html>${renderToString(page(props, serverRows()))}`;

/** Sends the page's frame at once and its story after a while. */
export function streamPage(props: PageProps, into: Writable, wait: number): void {
  const rows = new Promise<ReturnType<typeof serverRows>>((done) => setTimeout(() => done(serverRows()), wait));
  const { pipe } = renderToPipeableStream(page(props, rows) as never, { onShellReady: () => pipe(into) });
}
