import { flushSync, mount } from 'svelte';
import { container, drive } from './drive';
import { firstRows, HEADLINE, MORE } from './story-state';
import Story from './SvelteStory.svelte';
import { hold } from './svelte-rows.svelte.js';

const held = hold(firstRows());
mount(Story, { target: container(), props: { held, headline: HEADLINE, addition: MORE } });
drive((next) => {
  held.rows = next;
  flushSync();
}, container);
