/** One short answer for each request of the protocol. */

import { answerArticle } from '@/lib/annotation/answer-article';
import { drawBadges } from '@/lib/annotation/draw-badges';
import { gatherPlatform } from '@/lib/annotation/gather-platform';
import { tellShowCard } from '@/lib/annotation/tell-card';
import type { Asker, Handlers } from '@/lib/extension/answer-requests';
import type { Grounds } from '@/lib/extension/protocol';
import { commandPage } from '@/lib/extension/send-request';
import { activeTab, bringCard, bringDrawing, bringPageScript } from '@/lib/extension/tabs';
import { showState } from '@/lib/extension/toolbar';
import { searchTitles } from '@/lib/search/search-titles';
import { dayOf } from '@/lib/shows/calendar-date';
import { type Message, message } from '@/lib/shows/message';
import { renderMessage } from '@/lib/shows/render-message';
import { spelledTexts } from '@/lib/shows/spelled-texts';
import {
  replacedOn,
  suppressedOn,
  withoutReplaced,
  withoutSuppressed,
  withReplaced,
  withSuppressed,
} from '@/lib/store/corrections';
import { type PagePlace, placeOfPage, runsOn } from '@/lib/store/page-rules';
import type { PersonalDocument } from '@/lib/store/personal-documents';
import type { Knowledge } from './knowledge';
import { announceNews, createWatchlistHandlers } from './watchlist-handlers';

/** A page whose address the browser does not tell: nothing is suppressed there but what is suppressed everywhere. */
const NOWHERE: PagePlace = { host: '', fingerprint: '' };

/** Shows to choose from where a badge named the wrong one: more would be a search. */
const MOST_OTHERS = 5;

/** Names of evidence that hold a word of the page: not kept. */
const HOLDS_A_WORD = /_the_word_/;

function withoutWords(grounds: Grounds | null): Grounds | null {
  return grounds && { ...grounds, evidence: grounds.evidence.filter((name) => !HOLDS_A_WORD.test(name)).slice(0, 20) };
}

export function createHandlers(knowledge: Knowledge): Handlers {
  const { personal, texts, ask, forget } = knowledge;
  const today = () => dayOf(new Date());
  const placeOf = async ({ address }: Asker) => (await placeOfPage(address)) ?? NOWHERE;
  /** The page a reversible act is about: the one that asks, or the one under the popup. */
  const pageOf = async (asker: Asker) => {
    if ((await placeOfPage(asker.address)) !== null) return asker;
    const tab = await activeTab();
    return { tabId: tab?.id ?? null, frameId: 0, address: tab?.address ?? null };
  };
  const isFollowed = async (id: string) => (await personal.read('watchlist')).followed.some((entry) => entry.id === id);
  const redraw = async ({ tabId }: Asker) => {
    if (tabId !== null) await commandPage(tabId, 'set-annotating', { on: true });
  };

  /** Changes the corrections for the page an act is about, and draws it anew. */
  const correct = async (
    asker: Asker,
    change: (corrections: PersonalDocument<'corrections'>, place: PagePlace) => PersonalDocument<'corrections'>,
  ) => {
    const page = await pageOf(asker);
    const place = await placeOf(page);
    await personal.change('corrections', (corrections) => change(corrections, place));
    await redraw(page);
    return { done: true };
  };

  /** The icon speaks of whole pages, not of frames in them. */
  const showOnIcon = async ({ tabId, frameId }: Asker, shows: number, state: Message) => {
    if (tabId === null || frameId !== 0) return;
    await showState(tabId, shows, renderMessage(message('label_status', 'Greenlit', state), await texts()));
  };

  return {
    'may-annotate': async (_, asker) => {
      const [{ host }, settings, rules] = await Promise.all([
        placeOf(asker),
        personal.read('settings'),
        personal.read('site-rules'),
      ]);
      const state = runsOn(host, settings, rules);
      if (state !== 'go')
        void showOnIcon(asker, 0, state === 'paused' ? message('page_paused') : message('page_off_here', host));
      return { state };
    },

    annotate: async ({ article }, asker) => {
      const [corrections, settings, place] = await Promise.all([
        personal.read('corrections'),
        personal.read('settings'),
        placeOf(asker),
      ]);
      const wishes = {
        suppressed: suppressedOn(corrections, place),
        replaced: replacedOn(corrections, place),
        hiddenStatuses: new Set(settings.hiddenStatuses),
        platformMarks: settings.platformMarks,
        everyMention: settings.marks === 'all',
      };
      const annotation = await ask((dataset) => answerArticle(article, dataset, { today: today(), ...wishes }));
      const spoken = spelledTexts(await texts(), settings.spelling);
      const { shows } = annotation.sum;
      const found = shows === 0 ? message('page_nothing_found') : message('icon_shows', { count: shows, of: 'shows' });
      const { old } = await ask(async (dataset) => dataset.age());
      void showOnIcon(asker, shows, old ? message('icon_old', found) : found);
      return { annotation, drawn: drawBadges(annotation, spoken) };
    },

    'bring-drawing': async (_, { tabId, frameId }) => ({
      brought: tabId !== null && (await bringDrawing(tabId, frameId)),
    }),
    'bring-card': async (_, { tabId, frameId }) => ({ brought: tabId !== null && (await bringCard(tabId, frameId)) }),

    'tell-card': async ({ kind, id, articleDate, mention }) => {
      const card = await ask(async (dataset) => {
        const platforms = await dataset.platforms();
        if (kind === 'platform') {
          const shows = await dataset.shows(Array.from({ length: dataset.size() }, (_, ordinal) => ordinal));
          return gatherPlatform({ id, platforms, shows, articleDate, today: today() });
        }
        const show = await dataset.showById(id);
        if (show === null) return null;
        return tellShowCard({
          show,
          platforms,
          today: today(),
          articleDate,
          claim: mention?.claim ?? null,
          tie: await dataset.showsById(mention?.tie ?? []),
          insteadOf: mention?.insteadOf === undefined ? null : await dataset.showById(mention.insteadOf),
          followed: await isFollowed(id),
        });
      });
      const { theme, density, spelling } = await personal.read('settings');
      return { card, looks: { theme, density, spelling } };
    },

    'tell-cards': ({ ids }) =>
      ask(async (dataset) => {
        const [platforms, shows] = [await dataset.platforms(), await dataset.showsById(ids)];
        const { followed } = await personal.read('watchlist');
        const follows = new Set(followed.map((entry) => entry.id));
        const plain = {
          platforms,
          today: today(),
          articleDate: null,
          claim: null,
          tie: [],
        };
        return { cards: shows.map((show) => tellShowCard({ ...plain, show, followed: follows.has(show.id) })) };
      }),

    suppress: ({ id, scope, grounds }, asker) =>
      correct(asker, (corrections, place) =>
        withSuppressed(corrections, id, { scope, place, grounds: withoutWords(grounds), made: today() }),
      ),

    'undo-suppress': ({ id, scope }, asker) =>
      correct(asker, (corrections, place) => withoutSuppressed(corrections, id, scope, place)),

    'other-shows': ({ id, surface }) =>
      ask(async (dataset) => {
        const hits = searchTitles(await dataset.searchIndex(), surface, MOST_OTHERS + 1);
        return {
          shows: hits
            .filter((hit) => hit.id !== id)
            .slice(0, MOST_OTHERS)
            .map(({ id: other, title, year }) => ({ id: other, title, year })),
        };
      }),

    replace: ({ id, instead, scope, grounds }, asker) =>
      correct(asker, (corrections, place) =>
        withReplaced(corrections, id, instead, { scope, place, grounds: withoutWords(grounds), made: today() }),
      ),

    'undo-replace': ({ id }, asker) => correct(asker, (corrections, place) => withoutReplaced(corrections, id, place)),

    ...createWatchlistHandlers(knowledge),

    search: ({ query, limit }) =>
      ask(async (dataset) => ({ hits: searchTitles(await dataset.searchIndex(), query, limit) })),

    'tell-data': () => ask(async (dataset) => dataset.age()),

    'annotate-tab': async ({ tabId }) => ({ started: await bringPageScript(tabId) }),

    'dataset-changed': async () => {
      forget();
      await announceNews(knowledge);
      return { done: true };
    },
  };
}
