/** The watchlist in the settings: kinds of news, and a list brought in, line by line. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FollowingPanel, type FollowingProps } from '@/components/FollowingPanel';
import { button, draw } from './draw';
import { followingProps, pendingList } from './following-states';

function drawPanel(props: Partial<FollowingProps>) {
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (...values: unknown[]) =>
      void calls.push([name, ...values]);
  const place = draw(
    <FollowingPanel {...followingProps} onAnnounce={record('announce')} onExport={record('export')} {...props} />,
  );
  return { place, calls, record };
}

describe('the watchlist in the settings', () => {
  it('takes kinds of news off and on, in their own order', async () => {
    const { place, calls } = drawPanel({ announce: ['cancelled'] });
    const [renewed, , cancelled] = place.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await userEvent.click(renewed!);
    await userEvent.click(cancelled!);
    expect(calls).toEqual([
      ['announce', ['renewed', 'cancelled']],
      ['announce', []],
    ]);
  });

  it('has nothing to save while nothing is followed', () => {
    const { place } = drawPanel({ count: 0 });
    expect(button(place, 'Save as a list (CSV)').disabled).toBe(true);
  });
});

describe('a list that was read', () => {
  it('shows every line that is not simply found, by its number', () => {
    const { place } = drawPanel({ pending: pendingList });
    const parts = [...place.querySelectorAll('summary')].map((summary) => summary.textContent);
    expect(parts).toEqual([
      '1 line could mean more than one show, or another year: choose',
      '2 lines could not be read',
      '1 line with titles that are not in our data',
      '1 line with films, which are not covered',
      '1 line with shows you had dropped, left out',
      '2 shows found',
    ]);
    const unread = [...place.querySelectorAll('details')][1]!;
    expect(unread.querySelector('li')?.textContent).toBe('Line 5"Hacks,2021a quotation mark is missing or too many');
  });

  it('is followed only when the reader says so, with what was chosen counted in', async () => {
    const calls: unknown[][] = [];
    const { place } = drawPanel({
      pending: {
        ...pendingList,
        chosen: new Map([[3, 'doctor-who-2005']]),
        onChoose: (...values) => calls.push(['choose', ...values]),
        onFollow: () => calls.push(['follow']),
      },
    });
    await userEvent.selectOptions(place.querySelector('select')!, 'None of these');
    await userEvent.click(button(place, 'Follow 2 shows'));
    expect(calls).toEqual([['choose', 3, null], ['follow']]);
  });
});
