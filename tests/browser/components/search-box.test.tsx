/** The search box is driven by keys alone. */

import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SearchBox, type SearchRow } from '@/components/SearchBox';
import type { ShowFilter } from '@/lib/search/filter-shows';
import { button, draw } from './draw';

const row = (id: string, title: string): SearchRow => ({
  hit: { ordinal: 0, id, title, matched: null, year: 2019, score: 1 },
  mark: { status: 'cancelled', word: 'Canceled', asOf: false },
});
const found = [row('minx', 'Minx'), row('manifest', 'Manifest'), row('maniac', 'Maniac')];

let chosen: string[] = [];

function Search() {
  const [query, setQuery] = useState('');
  const rows = query === '' ? null : query === 'nothing' ? [] : found;
  return (
    <SearchBox
      query={query}
      rows={rows}
      film={null}
      filter={null}
      platforms={null}
      filtered={null}
      onQuery={setQuery}
      onFilter={() => {}}
      onChoose={(id) => chosen.push(id)}
    />
  );
}

function parts() {
  const place = draw(<Search />);
  const input = place.querySelector('input')!;
  const active = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { place, input, active };
}

beforeEach(() => {
  chosen = [];
});

describe('SearchBox', () => {
  it('takes the cursor on "/" and does not write it', async () => {
    const { input } = parts();
    await userEvent.keyboard('/');
    await expect.poll(() => document.activeElement).toBe(input);
    expect(input.value).toBe('');
  });

  it('lets "/" be typed inside a title', async () => {
    const { input } = parts();
    await userEvent.fill(input, 'Face');
    await userEvent.type(input, '/Off');
    expect(input.value).toBe('Face/Off');
  });

  it('moves through the results by arrows, round the ends, and chooses by Enter', async () => {
    const { input, active } = parts();
    await userEvent.fill(input, 'm');
    await expect.poll(active).toContain('Minx');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(active).toContain('Manifest');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.poll(active).toContain('Maniac');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['maniac']);
  });

  it('empties itself on Escape, and leaves Escape alone when it is empty', async () => {
    const { input } = parts();
    await userEvent.fill(input, 'm');
    const stopped: boolean[] = [];
    document.addEventListener('keydown', (event) => stopped.push(event.defaultPrevented));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => input.value).toBe('');
    await userEvent.keyboard('{Escape}');
    expect(stopped).toEqual([true, false]);
  });

  it('says in words what a result became', async () => {
    const { place, input } = parts();
    await userEvent.fill(input, 'm');
    await expect.poll(() => place.querySelector('[role=option]')?.textContent).toBe('Minx2019Canceled');
  });

  it('names what was not found', async () => {
    const { place, input } = parts();
    await userEvent.fill(input, 'nothing');
    await expect
      .poll(() => place.querySelector('[role=status]')?.textContent)
      .toBe('No show called “nothing” in our data.Check the spelling, or type fewer words. Films are not covered.');
  });
});

describe('filters', () => {
  const drawFilters = (filter: ShowFilter | null, query = '') => {
    const wishes: (ShowFilter | null)[] = [];
    const place = draw(
      <SearchBox
        query={query}
        rows={[]}
        film={null}
        filter={filter}
        platforms={['Netflix', 'HBO Max']}
        filtered={null}
        onQuery={() => {}}
        onFilter={(wish) => wishes.push(wish)}
        onChoose={() => {}}
      />,
    );
    return { place, wishes };
  };

  it('are put away until they are asked for', async () => {
    const { place, wishes } = drawFilters(null);
    expect(place.querySelectorAll('select')).toHaveLength(0);
    await userEvent.click(button(place, 'Filter by status and platform'));
    expect(wishes).toEqual([{ family: null, platform: null }]);
  });

  it('narrow by status and by platform, and are cleared at once', async () => {
    const { place, wishes } = drawFilters({ family: 'ending', platform: null });
    const [status, platform] = place.querySelectorAll('select');
    await userEvent.selectOptions(status!, 'Canceled or withdrawn');
    await userEvent.selectOptions(platform!, 'Netflix');
    await userEvent.click(button(place, 'Clear'));
    expect(wishes).toEqual([
      { family: 'stopped', platform: null },
      { family: 'ending', platform: 'Netflix' },
      { family: null, platform: null },
    ]);
  });

  it('say that they let nothing through', () => {
    const { place } = drawFilters({ family: 'ending', platform: 'Netflix' }, 'minx');
    expect(place.querySelector('.search-none')?.textContent).toBe(
      'No show in our data fits. Clear a filter to see more.',
    );
  });
});

describe('a search for a film', () => {
  const drawFilm = (film: 'only' | 'named', rows: SearchRow[]) =>
    draw(
      <SearchBox
        query="heat 1995"
        rows={rows}
        film={film}
        filter={null}
        platforms={null}
        filtered={null}
        onQuery={() => {}}
        onFilter={() => {}}
        onChoose={() => {}}
      />,
    ).querySelector('.search-none')?.textContent;

  it('is told that films are not covered', () => {
    expect(drawFilm('only', [])).toBe('Films aren’t coveredGreenlit knows TV shows, and none called “heat 1995”.');
  });

  it('that found shows is told that they are none', () => {
    expect(drawFilm('named', found)).toBe('Films aren’t covered: these are TV shows.');
  });
});
