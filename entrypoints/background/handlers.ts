/** One short answer for each request of the protocol. */

import { answerArticle } from '@/lib/annotation/answer-article';
import { drawBadges } from '@/lib/annotation/draw-badges';
import { evidenceWords } from '@/lib/annotation/evidence-words';
import { gatherPlatform } from '@/lib/annotation/gather-platform';
import { tellShowCard } from '@/lib/annotation/tell-card';
import type { Asker, Handlers } from '@/lib/extension/answer-requests';
import { commandPage } from '@/lib/extension/send-request';
import { activeTab, bringCard, bringDrawing, bringPageScript } from '@/lib/extension/tabs';
import { showCount } from '@/lib/extension/toolbar';
import { searchTitles } from '@/lib/search/search-titles';
import { dayOf } from '@/lib/shows/calendar-date';
import { spelledTexts } from '@/lib/shows/spelled-texts';
import {
  type PagePlace,
  placeOfPage,
  runsOn,
  suppressedOn,
  withFollowed,
  withoutSuppressed,
  withSuppressed,
} from '@/lib/store/page-rules';
import type { Knowledge } from './knowledge';

/** A page whose address the browser does not tell: nothing is suppressed there but what is suppressed everywhere. */
const NOWHERE: PagePlace = { host: '', fingerprint: '' };

export function createHandlers({ personal, texts, ask, forget }: Knowledge): Handlers {
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

  return {
    'may-annotate': async (_, asker) => {
      const [{ host }, settings, rules] = await Promise.all([
        placeOf(asker),
        personal.read('settings'),
        personal.read('site-rules'),
      ]);
      return { state: runsOn(host, settings, rules) };
    },

    annotate: async ({ article }, asker) => {
      const [corrections, settings, place] = await Promise.all([
        personal.read('corrections'),
        personal.read('settings'),
        placeOf(asker),
      ]);
      const wishes = {
        suppressed: suppressedOn(corrections, place),
        hiddenStatuses: new Set(settings.hiddenStatuses),
        platformMarks: settings.platformMarks,
      };
      const annotation = await ask((dataset) => answerArticle(article, dataset, { today: today(), ...wishes }));
      if (asker.tabId !== null && asker.frameId === 0) void showCount(asker.tabId, annotation.sum.shows);
      return { annotation, drawn: drawBadges(annotation, spelledTexts(await texts(), settings.spelling)) };
    },

    'bring-drawing': async (_, { tabId, frameId }) => ({
      brought: tabId !== null && (await bringDrawing(tabId, frameId)),
    }),
    'bring-card': async (_, { tabId, frameId }) => ({ brought: tabId !== null && (await bringCard(tabId, frameId)) }),

    'tell-card': ({ kind, id, articleDate, mention }) =>
      ask(async (dataset) => {
        const platforms = await dataset.platforms();
        if (kind === 'platform') {
          const shows = await dataset.shows(Array.from({ length: dataset.size() }, (_, ordinal) => ordinal));
          return { card: gatherPlatform({ id, platforms, shows, articleDate, today: today() }) };
        }
        const show = await dataset.showById(id);
        if (show === null) return { card: null };
        const tie = await Promise.all((mention?.tie ?? []).map((other) => dataset.showById(other)));
        const card = tellShowCard({
          show,
          platforms,
          today: today(),
          articleDate,
          claim: mention?.claim ?? null,
          evidence: evidenceWords(mention?.evidence ?? []),
          confidence: mention?.confidence ?? null,
          tie: tie.filter((other) => other !== null),
          followed: await isFollowed(id),
        });
        return { card };
      }),

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
          evidence: [],
          confidence: null,
          tie: [],
        };
        return { cards: shows.map((show) => tellShowCard({ ...plain, show, followed: follows.has(show.id) })) };
      }),

    suppress: async ({ id, scope }, asker) => {
      const page = await pageOf(asker);
      const place = await placeOf(page);
      await personal.change('corrections', (corrections) => withSuppressed(corrections, id, scope, place, today()));
      await redraw(page);
      return { done: true };
    },

    'undo-suppress': async ({ id, scope }, asker) => {
      const page = await pageOf(asker);
      const place = await placeOf(page);
      await personal.change('corrections', (corrections) => withoutSuppressed(corrections, id, scope, place));
      await redraw(page);
      return { done: true };
    },

    follow: async ({ id, followed }) => {
      await personal.change('watchlist', (watchlist) => withFollowed(watchlist, id, followed, today()));
      return { followed };
    },

    search: ({ query, limit }) =>
      ask(async (dataset) => ({ hits: searchTitles(await dataset.searchIndex(), query, limit) })),

    'annotate-tab': async ({ tabId }) => ({ started: await bringPageScript(tabId) }),

    'dataset-changed': async () => {
      forget();
      return { done: true };
    },
  };
}
