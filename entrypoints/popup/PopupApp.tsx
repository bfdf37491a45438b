/** Wires the popup: what it shows comes from the worker, the page and the reader's documents. */

import { useEffect, useState } from 'preact/hooks';
import type { PopupProps, PopupTab } from '@/components/popup-props';
import { PopupView } from '@/components/PopupView';
import { useSpeech } from '@/components/texts';
import { copyList } from '@/lib/annotation/copy-list';
import { askForSite } from '@/lib/extension/permissions';
import type { Judgement } from '@/lib/annotation/page-annotation';
import { groundsOf } from '@/lib/annotation/evidence-words';
import type { MentionContext, Scope } from '@/lib/extension/protocol';
import { commandPage, sendRequest } from '@/lib/extension/send-request';
import { openPage } from '@/lib/extension/tabs';
import { showNews } from '@/lib/extension/toolbar';
import { type CalendarDate, dayOf } from '@/lib/shows/calendar-date';
import { withSiteRule } from '@/lib/store/page-rules';
import type { PersonalDocuments } from '@/lib/store/personal-documents';
import { withTold } from '@/lib/store/watchlist-changes';
import type { Told } from '@/lib/watchlist/news';
import type { ToldWatchlist } from '@/lib/watchlist/tell-watchlist';
import { readPage, type ReadPage } from './read-page';
import { useSearch } from './use-search';

type Subject = {
  kind: 'show' | 'platform';
  id: string;
  articleDate: CalendarDate | null;
  mention: MentionContext | null;
  judged: Judgement | null;
};

/** A page script that was just brought needs a moment to read: asked again after these milliseconds until it has. */
const LOOK_AGAIN = [150, 350, 700, 1500];

type PopupAppProps = {
  personal: PersonalDocuments;
  /** What the address bar asked for: a show's card, or a search. */
  wish: { show: string | null; query: string | null };
};

export function PopupApp({ personal, wish }: PopupAppProps) {
  const { texts } = useSpeech();
  const [seen, setSeen] = useState<ReadPage>({
    page: { state: 'loading' },
    tabId: null,
    host: null,
    address: null,
    articleDate: null,
  });
  const [tab, setTab] = useState<PopupTab>('page');
  const [watchlist, setWatchlist] = useState<ToldWatchlist | null>(null);
  const [card, setCard] = useState<PopupProps['card']>(null);
  const [data, setData] = useState<PopupProps['data']>(null);
  const [copied, setCopied] = useState<PopupProps['copied']>(null);
  const search = useSearch();
  const { page, tabId, host } = seen;

  const failed = () => setSeen((before) => ({ ...before, page: { state: 'error' } }));
  const attempt = (work: () => Promise<void>) => void work().catch(failed);

  /** Looks at the page; with `until`, again and again until it has come to that. */
  const look = async (until: (now: ReadPage) => boolean = ({ page: now }) => now.state !== 'loading') => {
    for (const wait of [...LOOK_AGAIN, null]) {
      const now = await readPage(personal);
      setSeen(now);
      if (wait === null || until(now)) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
  const lookForBadges = () =>
    look(({ page: now }) => !['loading', 'no-permission', 'off-here', 'paused'].includes(now.state));

  const openCard = async ({ kind, id, articleDate, mention, judged }: Subject) => {
    const { card: content } = await sendRequest('tell-card', { kind, id, articleDate, mention });
    if (content !== null) setCard({ content, judged, suppressed: null });
  };

  const readWatchlist = async () => {
    const told = await sendRequest('tell-watchlist', {});
    setWatchlist(told);
    await showNews(told.shows.filter(({ news }) => news !== null).length);
  };

  const markSeen = async () => {
    const fresh = (watchlist?.shows ?? []).flatMap(({ followedAs, news }): [string, Told][] =>
      news === null ? [] : [[followedAs, news.now]],
    );
    await personal.change('watchlist', (list) => withTold(list, new Map(fresh)));
    await readWatchlist();
  };

  const copy = async () => {
    if (page.state !== 'annotated') return;
    const shows = page.annotation.mentions.filter(({ kind, tie }) => kind === 'show' && tie.length === 0);
    const { cards } = await sendRequest('tell-cards', { ids: [...new Set(shows.map(({ id }) => id))] });
    const text = copyList({ cards, page: seen.address, today: dayOf(new Date()) }, texts);
    await navigator.clipboard.writeText(text).then(
      () => setCopied({ shows: cards.length }),
      () => setCopied('failed'),
    );
  };

  const resume = async () => {
    await personal.change('settings', (settings) => ({ ...settings, paused: false }));
    if (tabId !== null) await startPage(tabId);
    await lookForBadges();
  };

  const annotateOnce = async () => {
    if (tabId === null) return;
    await sendRequest('annotate-tab', { tabId });
    await lookForBadges();
  };

  const switchSite = async (on: boolean) => {
    if (host === null || tabId === null) return;
    await personal.change('site-rules', (rules) => withSiteRule(rules, host, on ? 'on' : 'off'));
    if (on) await startPage(tabId);
    else await commandPage(tabId, 'set-annotating', { on });
    await (on ? lookForBadges() : look(({ page: now }) => now.state === 'off-here'));
  };

  const suppress = async (scope: Scope, wish: boolean) => {
    if (card === null) return;
    const { id } = card.content;
    await (wish
      ? sendRequest('suppress', { id, scope, grounds: groundsOf(card.judged) })
      : sendRequest('undo-suppress', { id, scope }));
    setCard({ ...card, suppressed: wish ? scope : null });
    await look();
  };

  const undoReplace = async () => {
    if (card?.content.kind !== 'show' || card.content.insteadOf === null) return;
    await sendRequest('undo-replace', { id: card.content.insteadOf.id });
    setCard(null);
    await look();
  };

  const follow = async (wish: boolean) => {
    if (card?.content.kind !== 'show') return;
    const { followed } = await sendRequest('follow', { id: card.content.id, followed: wish });
    setCard({ ...card, content: { ...card.content, followed } });
    await readWatchlist();
  };

  useEffect(() => {
    attempt(look);
    attempt(readWatchlist);
    attempt(async () => setData(await sendRequest('tell-data', {})));
    const { show, query } = wish;
    if (show !== null)
      attempt(() => openCard({ kind: 'show', id: show, articleDate: null, mention: null, judged: null }));
    if (query !== null) attempt(() => search.onQuery(query));
  }, []);

  return (
    <PopupView
      page={page}
      tab={tab}
      {...search}
      watchlist={watchlist}
      card={card}
      copied={copied}
      data={data}
      offline={!navigator.onLine}
      onQuery={(text) => attempt(() => search.onQuery(text))}
      onFilter={(filter) => attempt(() => search.onFilter(filter))}
      onChooseHit={(id) =>
        attempt(() => openCard({ kind: 'show', id, articleDate: null, mention: null, judged: null }))
      }
      onOpenMention={(index) => {
        if (page.state !== 'annotated') return;
        const subject = subjectOf(page.annotation.mentions[index], seen.articleDate);
        if (subject !== null) attempt(() => openCard(subject));
      }}
      onJump={(mention) => {
        if (tabId !== null) void commandPage(tabId, 'jump-to', { mention });
      }}
      onCopy={() => attempt(copy)}
      onBack={() => setCard(null)}
      onTab={setTab}
      onSeen={() => attempt(markSeen)}
      onSite={(on) => attempt(() => switchSite(on))}
      onResume={() => attempt(resume)}
      onAnnotateOnce={() => attempt(annotateOnce)}
      onGrantSite={() => {
        // Asked before anything is awaited: a browser grants only while it still counts as the reader's click.
        // What is granted, the worker puts into the page: the question may close the popup.
        if (host !== null) attempt(() => askForSite(host).then((granted) => (granted ? lookForBadges() : undefined)));
      }}
      onRetry={() => attempt(look)}
      onOptions={(place) =>
        void openPage(place === undefined ? '/options.html' : `/options.html#${place}`).then(() => window.close())
      }
      cardActions={{
        onSuppress: (scope) => attempt(() => suppress(scope, true)),
        onUndoSuppress: (scope) => attempt(() => suppress(scope, false)),
        // Which other show is meant is said on the page, where its words stand; here it can be taken back.
        onAskOthers() {},
        onReplace() {},
        onUndoReplace: () => attempt(undoReplace),
        onFollow: (wish) => attempt(() => follow(wish)),
        onChoose: (kind, id) =>
          attempt(() => openCard({ kind, id, articleDate: seen.articleDate, mention: null, judged: null })),
      }}
    />
  );
}

/** Has a tab annotated: by the page script that runs there, or by bringing one. */
async function startPage(tabId: number): Promise<void> {
  const told = await commandPage(tabId, 'set-annotating', { on: true });
  if (told === null) await sendRequest('annotate-tab', { tabId });
}

type Listed = Extract<ReadPage['page'], { state: 'annotated' }>['annotation']['mentions'][number];

function subjectOf(mention: Listed | undefined, articleDate: CalendarDate | null): Subject | null {
  if (mention === undefined) return null;
  const { kind, id, confidence, evidence, claim, tie, insteadOf } = mention;
  return {
    kind,
    id,
    articleDate,
    mention: { claim, tie: tie.map((other) => other.id), insteadOf },
    judged: { confidence, evidence },
  };
}
