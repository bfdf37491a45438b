/**
 * The page script with a worker that takes whatever words come along for titles: thick badges on any page, so that placement is
 * tried where no real title stands. Bundled by `bundle-annotate-anything.ts` and run in pages as they are.
 */

import { annotatePage } from '@/lib/article/annotate-page';
import { drawPage } from '@/lib/article/draw-page';
import { findStory } from '@/lib/article/find-story';
import { atOnce } from '@/lib/article/in-slices';
import { registerDrawing } from '@/lib/article/drawing-slot';
import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import type { AskWorker } from '@/lib/extension/page-port';
import type { Article, Passage } from '@/lib/recognition/article';

/** What tags say here, in turn: short and long, one with an older status before it, one without words, one only underlined. */
const SAYINGS: Partial<DrawnBadge>[] = [
  { status: 'cancelled', words: [{ before: '', now: 'Canceled' }] },
  {
    status: 'final_season',
    changed: true,
    words: [
      { before: 'then: Renewed S2 →', now: 'now: Ends with S5' },
      { before: '', now: 'now: Ends with S5' },
    ],
  },
  { status: 'renewed', words: [{ before: '', now: 'Renewed for season 3' }] },
  { form: 'mark', status: 'ended', words: [] },
  { form: 'underline', status: '', words: [] },
  { form: 'hollow', status: 'unknown', words: [] },
  { status: 'limited', words: [{ before: '', now: 'Limited series' }] },
];

/** One pair of words in so many becomes a title. */
const EVERY = 23;

function pairsIn({ text }: Passage, passage: number): NamedMention[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)];
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if ((index + passage * 7) % EVERY !== 2 || next === undefined) return [];
    const [start, end] = [word.index, next.index + next[0].length];
    const surface = text.slice(start, end);
    const nothing = { year: null, status: null, statusThen: null, standing: null, sentence: null, claim: null };
    const id = `${passage}-${start}`;
    return [
      {
        passage,
        start,
        end,
        surface,
        kind: 'show',
        id,
        title: surface,
        confidence: 1,
        tie: [],
        evidence: [],
        ...nothing,
      },
    ];
  });
}

function answer({ passages }: Article) {
  const mentions = passages.flatMap(pairsIn);
  const drawn = mentions.map(({ title }, mention) => ({
    mention,
    form: 'word',
    status: '',
    asOf: false,
    changed: false,
    words: [],
    label: title,
    ...SAYINGS[mention % SAYINGS.length],
  }));
  const sum = { shows: mentions.length, agree: 0, changed: 0, newer: 0, platforms: 0 };
  return { annotation: { mentions, badges: [], sum }, drawn };
}

/** What was found on a page: the story's box by tag, id and first class, and how much is in it. */
export type FoundStory = { box: string; passages: number; characters: number; titles: number };

export type Anything = {
  /** Starts, or starts anew. */
  start(): void;
  stop(): void;
  found(): FoundStory | null;
};

let running: AbortController | null = null;
let found: FoundStory | null = null;

const ask = ((type: string, request: { article: Article }) => {
  if (type === 'may-annotate') return Promise.resolve({ state: 'go' });
  if (type === 'bring-drawing') registerDrawing(drawPage);
  if (type !== 'annotate') return Promise.resolve({ brought: true });
  const { passages } = request.article;
  const answered = answer(request.article);
  found = {
    box: nameOf(atOnce(findStory(document, () => {}))?.body ?? null),
    passages: passages.length,
    characters: passages.reduce((sum, { text }) => sum + text.length, 0),
    titles: answered.drawn.length,
  };
  return Promise.resolve(answered);
}) as AskWorker;

function nameOf(element: Element | null): string {
  if (element === null) return '';
  const [first] = element.classList;
  return element.localName + (element.id === '' ? '' : `#${element.id}`) + (first === undefined ? '' : `.${first}`);
}

const anything: Anything = {
  start() {
    running?.abort();
    running = new AbortController();
    annotatePage(document, ask, running.signal);
  },
  stop() {
    running?.abort();
    running = null;
  },
  found: () => found,
};
// Closed roots are closed to the page this runs in too: the test opens the one of the overlay as it is made.
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  if (this.localName === 'greenlit-layer') roots.push(root);
  return root;
};
Object.assign(globalThis, { anything, overlayRoots: roots });
