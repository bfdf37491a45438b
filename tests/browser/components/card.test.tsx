/** What a card tells, and what can be done on it. */

import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Card, type CardActions, type Replaced } from '@/components/Card';
import type { NamedShow, ShowCard } from '@/lib/annotation/card-content';
import type { Scope } from '@/lib/extension/protocol';
import { button, draw } from './draw';
import { cardOf, idle, judged } from './card-states';

const minx = cardOf('minx-2022', { articleDate: '2022-06-01' });

function drawCard(content: ShowCard, actions: Partial<CardActions> = {}): HTMLElement {
  return draw(
    <Card
      content={content}
      width={328}
      scopes={['page', 'site']}
      suppressed={null}
      judged={judged}
      actions={{ ...idle, ...actions }}
    />,
  );
}

/** The card as an entrypoint wires it: a suppression is shown, and taken back. */
function Suppressible() {
  const [suppressed, setSuppressed] = useState<Scope | null>(null);
  const actions = { ...idle, onSuppress: setSuppressed, onUndoSuppress: () => setSuppressed(null) };
  return <Card content={minx} width={328} scopes={['page', 'site']} suppressed={suppressed} actions={actions} />;
}

/** The same for "it is this other show". */
function Correctable({ tie = [] }: { tie?: NamedShow[] }) {
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const [others, setOthers] = useState<NamedShow[] | null>(null);
  const actions = {
    ...idle,
    onAskOthers: () => setOthers([{ id: 'lucifer-1998', title: 'Lucifer', year: 1998 }]),
    onReplace: (by: NamedShow, scope: Scope) => setReplaced({ by, scope }),
    onUndoReplace: () => setReplaced(null),
  };
  return (
    <Card
      content={{ ...minx, tie }}
      width={328}
      scopes={['page', 'site']}
      suppressed={null}
      replaced={replaced}
      others={others}
      actions={actions}
    />
  );
}

describe('Card', () => {
  it('tells what was true then and what is true now', () => {
    const lines = [...drawCard(minx).querySelectorAll('.then-now :is(dt, dd)')].map((line) => line.textContent);
    expect(lines).toEqual(['Then', 'Renewed for season 2', 'Now', 'Canceled on January 5, 2024, after 2 seasons']);
  });

  it('tells one status only where nothing changed since', () => {
    const card = drawCard(cardOf('minx-2022'));
    expect(card.querySelector('.then-now')).toBeNull();
    expect(card.querySelector('.status-sentence')?.textContent).toBe('Canceled on January 5, 2024, after 2 seasons');
  });

  it('opens sources elsewhere, without telling them where the reader came from', () => {
    const links = [...drawCard(minx).querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.protocol).toBe('https:');
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.referrerPolicy).toBe('no-referrer');
      expect(link.target).toBe('_blank');
    }
  });

  it('names who says so beneath the sentence, unless the note on the article has done so', () => {
    const sources = (wishes: Partial<ShowCard>) =>
      [...drawCard({ ...minx, ...wishes }).querySelectorAll('.status-source, .comparison .source')].map(
        ({ textContent }) => textContent,
      );
    expect(sources({})).toEqual(['JoBlo, Jan 5, 2024']);
    expect(sources({ comparison: { form: 'none' } })).toEqual(['JoBlo, Jan 5, 2024']);
  });

  it.each(['javascript:alert(1)', 'http://example.com/', 'data:text/html,x', 'not an address'])(
    'shows the publisher without a link for "%s"',
    (url) => {
      const source = { url, publisher: 'Some Paper', published: null };
      const card = drawCard({
        ...minx,
        source,
        comparison: { form: 'none' },
        events: [{ ...minx.events[0]!, source }],
      });
      expect(card.querySelector('a')).toBeNull();
      expect(card.textContent).toContain('Some Paper');
    },
  );

  it('marks what nobody has read a source for', () => {
    const events = [{ ...minx.events.at(-1)!, derived: false, verified: false, source: null }];
    expect(drawCard({ ...minx, events }).querySelector('.event .not-verified')?.textContent).toBe('Not verified');
  });

  it('lists the newest decisions first, and every date on request', async () => {
    const card = drawCard(minx);
    const dates = () => [...card.querySelectorAll('time')].map((time) => time.dateTime);
    expect(dates()).toHaveLength(3);
    await userEvent.click(button(card, `All ${minx.events.length} dates`));
    await expect.poll(() => dates().length).toBe(minx.events.length);
    expect(dates()[0]).toBe(minx.events.at(-1)!.date);
    expect(dates().at(-1)).toBe(minx.events[0]!.date);
  });

  it('says why it is there when asked', async () => {
    const card = drawCard(minx);
    expect(card.querySelector('.why')).toBeNull();
    await userEvent.click(button(card, 'Why this badge?'));
    await expect.poll(() => card.querySelectorAll('.why li').length).toBe(2);
    expect(card.querySelector('.why')?.textContent).toContain('97%');
  });

  it('hides a show on request and takes it back', async () => {
    const card = draw(<Suppressible />);
    await userEvent.click(button(card, 'Not this show?'));
    await userEvent.click(button(card, 'On this site'));
    await expect.poll(() => card.textContent).toContain('“Minx” is no longer marked on this site.');
    await userEvent.click(button(card, 'Undo'));
    await expect.poll(() => card.querySelector('.card-title')?.textContent).toBe('Minx');
  });

  it('lets the reader say which show is meant: here, then further, and take it back', async () => {
    const card = draw(<Correctable />);
    await userEvent.click(button(card, 'Not this show?'));
    await userEvent.click(button(card, 'Lucifer (1998)'));
    await expect.poll(() => card.textContent).toContain('Taken for “Lucifer (1998)” on this page.');
    await userEvent.click(button(card, 'On this site'));
    await expect.poll(() => card.textContent).toContain('Taken for “Lucifer (1998)” on this site.');
    await userEvent.click(button(card, 'Undo'));
    await expect.poll(() => card.querySelector('.card-title')?.textContent).toBe('Minx');
  });

  it('offers the shows of a tie first, itself among them', async () => {
    const tie = [{ id: 'minx-2030', title: 'Minx', year: 2030 }];
    const card = draw(<Correctable tie={tie} />);
    await userEvent.click(button(card, 'Not this show?'));
    const names = () => [...card.querySelectorAll('.scopes:last-child button')].map(({ textContent }) => textContent);
    await expect.poll(names).toEqual(['Minx (2022)', 'Minx (2030)', 'Lucifer (1998)']);
  });

  it('says that the reader put this show in the place of another, with a way back', async () => {
    let undone = 0;
    const insteadOf = { id: 'lucifer-1998', title: 'Lucifer', year: 1998 };
    const card = drawCard({ ...minx, insteadOf }, { onUndoReplace: () => undone++ });
    expect(card.querySelector('.instead')?.textContent).toContain('“Lucifer (1998)”');
    await userEvent.click(button(card, 'Undo'));
    expect(undone).toBe(1);
  });

  it('asks to follow, and to stop following what is followed', async () => {
    const wishes: boolean[] = [];
    await userEvent.click(button(drawCard(minx, { onFollow: (wish) => wishes.push(wish) }), 'Follow'));
    const followed = drawCard({ ...minx, followed: true }, { onFollow: (wish) => wishes.push(wish) });
    expect(button(followed, 'Following').getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(button(followed, 'Following'));
    expect(wishes).toEqual([true, false]);
  });

  it('lets the reader choose between shows of one title', async () => {
    const chosen: string[] = [];
    const tie = [{ id: 'minx-2030', title: 'Minx', year: 2030 }];
    const card = drawCard({ ...minx, tie }, { onChoose: (_kind, id) => chosen.push(id) });
    await userEvent.click(button(card, 'Minx (2030)'));
    expect(chosen).toEqual(['minx-2030']);
  });

  it('sets both claims side by side where sources differ', () => {
    const card = drawCard(cardOf('minx-2022', { articleDate: '2024-02-01', claim: { kind: 'renewed', seasons: [3] } }));
    expect(card.querySelector('.differs')?.textContent).toBe(
      'Sources differThis articleRenewed for season 3Our dataCanceled on January 5, 2024, after 2 seasons',
    );
  });
});
