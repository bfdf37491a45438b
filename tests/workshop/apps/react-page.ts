/** A whole page in React, from its root element on. */
import { createElement as h, Suspense, use } from 'react';
import { story } from './react-story';
import { firstRows, type Row } from './story-state';

export { story } from './react-story';

export type PageProps = { style: string; hydration: string; script: string };

function Late({ rows }: { rows: Promise<Row[]> }) {
  return story(h as never, use(rows));
}

/** `rows` that come later stand in a Suspense boundary. */
export function page({ style, hydration, script }: PageProps, rows: Row[] | Promise<Row[]>) {
  return h(
    'html',
    { lang: 'en' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'A whole page'), h('style', null, style)),
    h(
      'body',
      null,
      h(
        'main',
        { id: 'app' },
        Array.isArray(rows)
          ? story(h as never, rows)
          : h(Suspense, { fallback: h('p', null, 'Loading') }, h(Late, { rows })),
      ),
      h('script', { id: 'hydration', dangerouslySetInnerHTML: { __html: hydration } }),
      h('script', { async: true, src: script }),
    ),
  );
}

export const serverRows = firstRows;
