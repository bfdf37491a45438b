/** The popup by keys and by its states. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PopupProps } from '@/components/popup-props';
import { PopupView } from '@/components/PopupView';
import { button, draw } from './draw';
import { cardOf, judged } from './card-states';
import { annotation, followedShows, popupProps } from './popup-states';

const site = 'ew.com';

/** The popup with these props, and the calls its callbacks got. */
function drawPopup(props: Partial<PopupProps>) {
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (...values: unknown[]) =>
      void calls.push([name, ...values]);
  const place = draw(
    <PopupView
      {...popupProps}
      onJump={record('jump')}
      onCopy={record('copy')}
      onResume={record('resume')}
      onOpenMention={record('open')}
      onBack={record('back')}
      onTab={record('tab')}
      onSite={record('site')}
      onAnnotateOnce={record('once')}
      onGrantSite={record('grant')}
      onRetry={record('retry')}
      onSeen={record('seen')}
      onOptions={record('options')}
      {...props}
    />,
  );
  return { place, calls };
}

describe('on this page', () => {
  const cost = { milliseconds: 14, badges: 7, shift: 0 };
  const page: PopupProps['page'] = { state: 'annotated', site, annotation, cost };

  it('sums the page up and lists every show and platform once', () => {
    const { place } = drawPopup({ page });
    expect(place.querySelector('.page-sum')?.textContent).toBe(
      '5 shows: 3 agree, 1 changed since, 1 newer than our data',
    );
    const listed = [...place.querySelectorAll<HTMLElement>('.mention')].map((row) => row.dataset['mention']);
    expect(listed).toHaveLength(new Set(annotation.mentions.map(({ kind, id }) => `${kind}:${id}`)).size);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('groups them by what became of them, what the page alone would mislead about first', () => {
    const { place } = drawPopup({ page });
    const groups = [...place.querySelectorAll('.group-name')].map((heading) => heading.textContent);
    expect(groups.slice(0, 2)).toEqual(['Changed since this was written 1', 'This page may be newer than our data 1']);
    expect(groups.at(-1)).toBe('Platforms 2');
  });

  it('says what was true when the article was written', () => {
    const { place } = drawPopup({ page });
    expect(place.querySelector('[data-mention="show:lucifer-2016"]')?.textContent).toContain('(then: Ending)');
  });

  it('jumps to a mention, pressed again to the next one, and opens its card beside it', async () => {
    const { place, calls } = drawPopup({ page });
    const minx = place.querySelector('[data-mention="show:minx-2022"] .mention-jump')!;
    expect(minx.textContent).toContain('2 places');
    for (let press = 0; press < 3; press += 1) await userEvent.click(minx);
    await userEvent.click(button(place, 'What became of Lucifer'));
    expect(calls).toEqual([
      ['jump', 0],
      ['jump', 3],
      ['jump', 0],
      ['open', 2],
    ]);
  });

  it('claims none of several shows that fit', () => {
    const tie = [{ id: 'other', title: 'Minx', year: 2030 }];
    const mentions = [{ ...annotation.mentions[0]!, tie }];
    const { place } = drawPopup({ page: { ...page, annotation: { ...annotation, mentions } } });
    expect(place.querySelector('.mention')?.textContent).toBe('Minx');
    expect(place.querySelector('.group-name')?.textContent).toBe('More than one show has this title 1');
  });

  it('says what it cost the page', () => {
    const { place } = drawPopup({ page });
    expect(place.querySelector('.meter')?.textContent).toBe('7 badges in 14 ms; the page did not move');
  });

  it('copies the shows, and says what came of it', async () => {
    const { place, calls } = drawPopup({ page, copied: { shows: 5 } });
    await userEvent.click(button(place, 'Copy list'));
    expect(calls).toEqual([['copy']]);
    expect(place.querySelector('.copy-news')?.textContent).toBe('Copied: 5 shows');
  });

  it('is switched off for the site', async () => {
    const { place, calls } = drawPopup({ page });
    await userEvent.click(place.querySelector('[role=switch]')!);
    expect(calls).toEqual([['site', false]]);
  });
});

describe('the shows followed', () => {
  const watching = { tab: 'watchlist', watchlist: followedShows() } as const;

  it('tell first what changed since the reader last looked, and how it was before', async () => {
    const { place, calls } = drawPopup(watching);
    const minx = [...place.querySelectorAll('.fresh .row-title')].find((row) => row.textContent.startsWith('Minx'));
    expect(minx?.textContent).toContain('Canceled on January 5, 2024');
    await userEvent.click(button(place, 'Got it'));
    expect(calls).toEqual([['seen']]);
  });

  it('say in the tab how many have news', () => {
    const { place } = drawPopup(watching);
    const count = place.querySelectorAll('.fresh li').length;
    expect(place.querySelector('#tab-watchlist')?.textContent).toBe(`Following (${count})`);
  });

  it('tell what is to come', () => {
    const { place } = drawPopup(watching);
    expect(place.querySelector('[aria-labelledby=watch-coming] li')?.textContent).toBe(
      'ShōgunStart of season 2Feb 2027',
    );
  });

  it('offer to bring in a list where nothing is followed', async () => {
    const { place, calls } = drawPopup({ tab: 'watchlist', watchlist: { shows: [], upcoming: [] } });
    await userEvent.click(button(place, 'Bring in a list…'));
    expect(calls).toEqual([['options', 'following']]);
  });
});

describe('states', () => {
  it.each([
    ['nothing-found', 'No shows found here'],
    ['no-story', 'No article here'],
    ['too-much', 'Too long to read'],
    ['off-here', 'Off on ew.com'],
    ['paused', 'Paused everywhere'],
    ['unreachable', 'Nothing to read here'],
    ['error', 'That did not work'],
  ] as const)('names %s', (state, heading) => {
    const { place } = drawPopup({ page: { state, site } as PopupProps['page'] });
    expect(place.querySelector('.notice h2')?.textContent).toBe(heading);
  });

  it('offers this page or the whole site where permission is missing', async () => {
    const { place, calls } = drawPopup({ page: { state: 'no-permission', site } });
    await userEvent.click(button(place, 'Annotate this page'));
    await userEvent.click(button(place, 'Always on this site'));
    expect(calls).toEqual([['once'], ['grant']]);
  });

  it('ends a pause, and switches a site on again', async () => {
    const paused = drawPopup({ page: { state: 'paused', site } });
    await userEvent.click(button(paused.place, 'Switch on again'));
    expect(paused.calls).toEqual([['resume']]);
    const off = drawPopup({ page: { state: 'off-here', site } });
    await userEvent.click(button(off.place, 'Switch on here'));
    expect(off.calls).toEqual([['site', true]]);
  });

  it('can be tried again after a failure', async () => {
    const { place, calls } = drawPopup({ page: { state: 'error' } });
    await userEvent.click(button(place, 'Try again'));
    expect(calls).toEqual([['retry']]);
  });
});

describe('by keys', () => {
  it('changes tabs by arrows', async () => {
    const { place, calls } = drawPopup({});
    place.querySelector<HTMLElement>('#tab-page')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.id).toBe('tab-watchlist');
    expect(calls).toEqual([['tab', 'watchlist']]);
  });

  it('leaves a card by Escape', async () => {
    const card = { content: cardOf('minx-2022'), judged, suppressed: null };
    const { place, calls } = drawPopup({ card });
    await expect.poll(() => place.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(calls).toEqual([['back']]);
  });
});
