/** A list of a thousand rows of which only those in sight are on the page, each moved to its place. */
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HEADLINE, makeRow } from './story-state';

const HEIGHT = 120;
function List() {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / HEIGHT) - 2);
  return h(
    'article',
    null,
    h('h1', null, HEADLINE),
    h(
      'div',
      {
        id: 'list',
        style: { height: 600, overflow: 'auto', position: 'relative' },
        onScroll: (event: { currentTarget: Element }) => setTop(event.currentTarget.scrollTop),
      },
      h(
        'div',
        { style: { height: 1000 * HEIGHT, position: 'relative' } },
        Array.from({ length: 10 }, (_, index) => makeRow(first + index)).map(({ id, before, title, after }) =>
          h(
            'p',
            {
              key: id,
              style: {
                position: 'absolute',
                left: 0,
                right: 0,
                top: 0,
                margin: 0,
                transform: `translateY(${id * HEIGHT}px)`,
              },
            },
            before,
            ' ',
            h('em', null, title),
            after,
          ),
        ),
      ),
    ),
  );
}
createRoot(document.querySelector('#app')!).render(h(List));
