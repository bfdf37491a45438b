/** That what components keep in open shadow trees is read, drawn and followed, and what they close stays closed. */

import { afterEach, expect, test } from 'vitest';
import { annotate, hosts, setPage, settled, STORY, underlined } from './page-makers';

let stop: AbortController | undefined;
afterEach(() => {
  stop?.abort();
  document.body.innerHTML = '';
});

function attach(selector: string, mode: ShadowRootMode, html: string): ShadowRoot {
  const tree = document.querySelector(selector)!.attachShadow({ mode });
  tree.innerHTML = html;
  return tree;
}

const MORE = '<p>Then came Maniac once more, for those who had not had enough of it the first time round.</p>';

test('F57 open trees within a story are read in their place, closed ones are not', async () => {
  setPage(
    STORY.replace(
      '<p id="two">',
      '<x-open><p id="slotted">In a slot stands Harbour Lights.</p></x-open><x-closed></x-closed><p id="two">',
    ),
  );
  attach('x-open', 'open', `${MORE}<slot></slot>`);
  attach('x-closed', 'closed', '<p>Behind closed doors The Witcher goes on for ever and ever.</p>');
  const session = await annotate();
  stop = session.stop;
  const [article] = session.worker.articles;
  expect(article?.passages.map(({ text }) => text.slice(0, 12))).toEqual([
    'A winter of ',
    'It came from',
    'Then came Ma',
    'In a slot st',
    'Then there w',
    'The Witcher ',
  ]);
  expect(underlined()['greenlit-limited']).toEqual(['Maniac']);
});

test('F57 a story that is all in nested trees is found, and its tags stand at its titles', async () => {
  setPage('<x-app></x-app>');
  const outer = attach('x-app', 'open', '<style>p{margin:30px 0}</style><div><x-story></x-story></div>');
  const inner = outer.querySelector('x-story')!.attachShadow({ mode: 'open' });
  inner.innerHTML = `<div>${STORY}</div>`;
  ({ stop } = await annotate());
  expect(hosts()).toHaveLength(1);
  expect(Object.values(underlined()).flat().sort()).toEqual(['Harbour Lights', 'Maniac', 'Netflix', 'The Witcher']);
});

test('F57 what changes in an open tree is followed', async () => {
  setPage(STORY.replace('<p id="two">', '<x-open></x-open><p id="two">'));
  const tree = attach('x-open', 'open', '<p>Nothing is said here yet, but there may be in a moment.</p>');
  const session = await annotate();
  stop = session.stop;
  tree.innerHTML = MORE;
  await settled(450);
  expect(session.worker.articles).toHaveLength(2);
  expect(session.worker.articles[1]?.passages[2]?.text).toMatch(/^Then came Maniac/);
  tree.querySelector('p')!.insertAdjacentHTML('afterend', '<p>And Harbour Lights, of all things.</p>');
  await settled(450);
  expect(session.worker.articles.at(-1)?.passages.map(({ text }) => text.slice(0, 9))).toEqual([
    'A winter ',
    'It came f',
    'Then came',
    'And Harbo',
    'Then ther',
    'The Witch',
  ]);
});
