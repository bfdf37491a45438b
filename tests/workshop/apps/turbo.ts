/** A page whose parts come from the server as markup, by Turbo's morphing streams. */
import { StreamActions, renderStreamMessage } from '@hotwired/turbo';
import { container, drive } from './drive';
import { firstRows, HEADLINE, MORE, type Row } from './story-state';

void StreamActions;
const markup = (rows: Row[]) =>
  `<article id="story"><h1>${HEADLINE}</h1>${rows
    .map(
      ({ id, before, title, after, more }) =>
        `<p id="row-${id}">${before} ${title}${after}${more ? MORE : ''} <b>${title}</b></p>`,
    )
    .join('')}</article>`;
container().innerHTML = markup(firstRows());
let times = 0;
drive(async (rows) => {
  times += 1;
  const method = times % 2 === 0 ? ' method="morph"' : '';
  renderStreamMessage(
    `<turbo-stream action="replace"${method} target="story"><template>${markup(rows)}</template></turbo-stream>`,
  );
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}, container);
