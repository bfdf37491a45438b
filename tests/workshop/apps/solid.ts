import { createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { render } from 'solid-js/web';
import { For, Show } from 'solid-js';
import html from 'solid-js/html';
import { container, drive } from './drive';
import { firstRows, HEADLINE, MORE, type Row } from './story-state';

const [held, hold] = createStore({ rows: firstRows() });
const [headline] = createSignal(HEADLINE);
const row = (of: Row) =>
  html`<p>
    ${() => of.before} ${() => of.title}${() => of.after}<${Show} when=${() => of.more}>${MORE}<//>
    <b>${() => of.title}</b>
  </p>`;
render(
  () =>
    html`<article>
      <h1>${headline}</h1>
      <${For} each=${() => held.rows}>${(of: Row) => row(of)}<//>
    </article>` as never,
  container(),
);
drive((next) => hold('rows', reconcile(structuredClone(next), { key: 'id' })), container);
