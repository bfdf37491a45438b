/** A feed without an end, and client-side routes: what is added is read, what went is let go. */
import { makeRow, MORE, HEADLINE } from './story-state';

const article = document.querySelector('#app')!;
let next = 0;
const paragraph = (id: number): string => {
  const { before, title, after, more } = makeRow(id);
  return `<p>${before} <em>${title}</em>${after}${more ? MORE : ''}</p>`;
};
const add = (count: number) =>
  article.firstElementChild!.insertAdjacentHTML(
    'beforeend',
    Array.from({ length: count }, () => paragraph((next += 1))).join(''),
  );
const route = (number: number) => {
  history.replaceState(null, '', `?story=${number}`);
  next = number * 3;
  article.innerHTML = `<article><h1>${HEADLINE}, part ${number}</h1></article>`;
  add(8);
};
route(0);
Object.assign(globalThis, {
  feed: {
    add,
    route,
    burst: (count: number) => {
      const bold = document.querySelectorAll('article p');
      for (let times = 0; times < count; times += 1) bold[times % bold.length]!.lastChild!.nodeValue += '.';
    },
  },
});
