/** The popup by keys and by its states. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PopupView, type PopupProps } from '@/components/PopupView';
import { button, draw } from './draw';
import { cardOf } from './card-states';
import { annotation, popupProps } from './states';

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
      onOpenMention={record('open')}
      onBack={record('back')}
      onTab={record('tab')}
      onSite={record('site')}
      onAnnotateOnce={record('once')}
      onGrantSite={record('grant')}
      onRetry={record('retry')}
      {...props}
    />,
  );
  return { place, calls };
}

describe('on this page', () => {
  const page: PopupProps['page'] = { state: 'annotated', site, annotation };

  it('sums the page up and lists every mention in reading order', () => {
    const { place } = drawPopup({ page });
    expect(place.querySelector('.page-sum')?.textContent).toBe(
      '5 shows: 2 agree, 2 changed since, 1 newer than our data',
    );
    const listed = [...place.querySelectorAll<HTMLElement>('.mention')].map((row) => row.dataset['mention']);
    expect(listed).toEqual(annotation.mentions.map(({ kind, id }) => `${kind}:${id}`));
  });

  it('says what became of a show at its first mention only', () => {
    const { place } = drawPopup({ page });
    const minx = [...place.querySelectorAll('[data-mention="show:minx-2022"]')].map((row) => row.textContent);
    expect(minx).toEqual(['Minx2022Canceled on January 5, 2024', 'Minx']);
  });

  it('jumps to a mention, and opens its card beside it', async () => {
    const { place, calls } = drawPopup({ page });
    await userEvent.click(place.querySelectorAll('.mention-jump')[3]!);
    await userEvent.click(button(place, 'What became of Lucifer'));
    expect(calls).toEqual([
      ['jump', 3],
      ['open', 2],
    ]);
  });

  it('claims none of several shows that fit', () => {
    const tie = [{ id: 'other', title: 'Minx', year: 2030 }];
    const mentions = [{ ...annotation.mentions[0]!, tie }];
    const { place } = drawPopup({ page: { state: 'annotated', site, annotation: { ...annotation, mentions } } });
    expect(place.querySelector('.mention')?.textContent).toBe('MinxSeveral shows have this title');
  });

  it('is switched off for the site', async () => {
    const { place, calls } = drawPopup({ page });
    await userEvent.click(place.querySelector('[role=switch]')!);
    expect(calls).toEqual([['site', false]]);
  });
});

describe('states', () => {
  it.each([
    ['nothing-found', 'No shows found here'],
    ['no-story', 'No article here'],
    ['off-here', 'Off on ew.com'],
    ['paused', 'Paused on this page'],
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

  it('can be tried again after a failure', async () => {
    const { place, calls } = drawPopup({ page: { state: 'error' } });
    await userEvent.click(button(place, 'Try again'));
    expect(calls).toEqual([['retry']]);
  });
});

describe('by keys', () => {
  it('changes tabs by arrows', async () => {
    const { place, calls } = drawPopup({ watchlist: [] });
    place.querySelector<HTMLElement>('#tab-page')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => place.querySelector('[role=tabpanel] h2')?.textContent).toBe('You follow no shows yet');
    expect(document.activeElement?.id).toBe('tab-watchlist');
    expect(calls).toEqual([['tab', 'watchlist']]);
  });

  it('leaves a card by Escape', async () => {
    const card = { content: cardOf('minx-2022'), fromMention: true, suppressed: null };
    const { place, calls } = drawPopup({ card });
    await expect.poll(() => place.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(calls).toEqual([['back']]);
  });
});
