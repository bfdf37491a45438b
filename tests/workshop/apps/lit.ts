import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { container, drive } from './drive';
import { firstRows, HEADLINE, MORE } from './story-state';

const update = (rows = firstRows()) =>
  render(
    html`<article>
      <h1>${HEADLINE}</h1>
      ${repeat(
        rows,
        ({ id }) => id,
        ({ before, title, after, more }) => html`<p>${before} ${title}${after}${more ? MORE : ''} <b>${title}</b></p>`,
      )}
    </article>`,
    container() as HTMLElement,
  );
update();
drive(update, container);
