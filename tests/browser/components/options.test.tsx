/** The options page: rules for sites, the reader's file, and the maintainer's sync. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OptionsView, type OptionsProps } from '@/components/OptionsView';
import type { SyncState } from '@/components/SyncPanel';
import { button, draw } from './draw';
import { optionsProps } from './states';

const drawOptions = (props: Partial<OptionsProps>) => draw(<OptionsView {...optionsProps} {...props} />);

describe('site rules', () => {
  it('takes a site that was typed, by Enter', async () => {
    const typed: string[] = [];
    const place = drawOptions({
      onAddRule: (text) => {
        typed.push(text);
        return true;
      },
    });
    const field = place.querySelector<HTMLInputElement>('#sites-heading ~ form input')!;
    await userEvent.type(field, 'example.com{Enter}');
    expect(typed).toEqual(['example.com']);
    await expect.poll(() => field.value).toBe('');
  });

  it('says so where it is no site, and keeps what was typed', async () => {
    const place = drawOptions({ onAddRule: () => false });
    const field = place.querySelector<HTMLInputElement>('#sites-heading ~ form input')!;
    await userEvent.type(field, 'two words{Enter}');
    await expect.poll(() => place.querySelector('#site-problem')?.textContent).toContain('not a site');
    expect(field.value).toBe('two words');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('switches a rule and removes it', async () => {
    const calls: unknown[] = [];
    const place = drawOptions({ onSetRule: (rule) => calls.push(rule), onRemoveRule: (site) => calls.push(site) });
    await userEvent.click(place.querySelector('#sites-heading ~ .rows [role=switch]')!);
    await userEvent.click(button(place, 'Remove the rule for deadline.com'));
    expect(calls).toEqual([{ site: 'deadline.com', on: true }, 'deadline.com']);
  });
});

describe('reading', () => {
  it('changes one choice and leaves the others', async () => {
    const changed: OptionsProps['choices'][] = [];
    const place = drawOptions({ onChoices: (choices) => changed.push(choices) });
    const box = [...place.querySelectorAll('label')].find((label) => label.textContent === 'Limited series')!;
    await userEvent.click(box);
    expect(changed).toEqual([{ ...optionsProps.choices, hiddenStatuses: ['pending', 'limited'] }]);
  });
});

describe('colours', () => {
  it.each(['light', 'dark'] as const)('are %s where the reader chose so', (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const [red] = /\d+/.exec(getComputedStyle(drawOptions({})).backgroundColor) ?? [];
    document.documentElement.dataset['theme'] = 'system';
    expect(Number(red)).toBe(theme === 'dark' ? 0x16 : 0xff);
  });
});

describe('data', () => {
  it('says that data updates with the extension while there is no feed', () => {
    expect(drawOptions({}).textContent).toContain('Data updates with the extension; checked to November 23, 2026.');
    const withFeed = drawOptions({ data: { ...optionsProps.data!, feed: true } });
    expect(withFeed.textContent).not.toContain('Data updates with the extension');
  });
});

describe("the maintainer's desk", () => {
  const atDesk = (sync: SyncState, actions = {}) =>
    drawOptions({
      deskOn: true,
      desk: { ...optionsProps.desk, sync, syncActions: { ...optionsProps.desk.syncActions, ...actions } },
    });

  it('stays hidden until it is switched on', () => {
    expect(drawOptions({}).querySelector('.sync')).toBeNull();
    expect(atDesk({ phase: 'idle' }).querySelector('.sync')).not.toBeNull();
  });

  it('cannot check without an address', () => {
    const place = drawOptions({ deskOn: true, desk: { ...optionsProps.desk, feedAddress: '' } });
    expect(button(place, 'Check for a release').disabled).toBe(true);
  });

  it('tells how far a download is, and lets it be cancelled', async () => {
    let cancelled = 0;
    const place = atDesk({ phase: 'downloading', done: 120_000, total: 480_000 }, { onCancel: () => cancelled++ });
    const progress = place.querySelector('progress')!;
    expect([progress.value, progress.max]).toEqual([120_000, 480_000]);
    await userEvent.click(button(place, 'Cancel'));
    expect(cancelled).toBe(1);
  });

  it('shows what would change before it is applied', async () => {
    let applied = 0;
    const preview = {
      version: '2026-12-01',
      added: [{ id: 'a', title: 'Harbour Lights' }],
      removed: [],
      changed: [],
      flips: [{ id: 'b', title: 'Minx', from: 'renewed' as const, to: 'unrenewed' as const }],
      warnings: [],
    };
    const place = atDesk({ phase: 'ready', preview }, { onApply: () => applied++ });
    const told = place.querySelector('.preview')!;
    expect(told.querySelector('.preview-counts')?.textContent).toBe('1 added0 removed0 changed1 with another status');
    expect(told.querySelector('.rows')?.textContent).toBe('MinxRenewed→Renewal reversed');
    await userEvent.click(button(place, 'Apply'));
    expect(applied).toBe(1);
  });

  it('says why nothing was changed', () => {
    const place = atDesk({ phase: 'failed', reason: 'The signature does not match.' });
    expect(place.querySelector('.sync-state')?.textContent).toBe('Nothing was changed. The signature does not match.');
  });
});
