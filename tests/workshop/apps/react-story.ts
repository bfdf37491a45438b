/** The story as React and Preact draw it. */

import { HEADLINE, MORE, type Row } from './story-state';

type Make<Node> = (type: string, properties: Record<string, unknown> | null, ...children: unknown[]) => Node;

export function story<Node>(h: Make<Node>, rows: Row[]): Node {
  return h(
    'article',
    null,
    h('h1', null, HEADLINE),
    ...rows.map(({ id, before, title, after, more }) =>
      h('p', { key: id, id: `row-${id}` }, before, ' ', title, after, more && MORE, ' ', h('b', null, title)),
    ),
  );
}
