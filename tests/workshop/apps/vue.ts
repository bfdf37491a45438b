import { createApp, h, nextTick, shallowRef } from 'vue';
import { container, drive } from './drive';
import { firstRows, HEADLINE, MORE } from './story-state';

const rows = shallowRef(firstRows());
createApp({
  setup: () => () =>
    h('article', [
      h('h1', HEADLINE),
      ...rows.value.map(({ id, before, title, after, more }) =>
        h('p', { key: id }, [before, ' ', title, after, more ? MORE : null, ' ', h('b', title)]),
      ),
    ]),
}).mount(container());
drive(async (next) => {
  rows.value = next;
  await nextTick();
}, container);
