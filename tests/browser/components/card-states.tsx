/** Every state of the card, made from real records. */

import type { JSX } from 'preact';
import german from '@/assets/public/_locales/de/messages.json';
import catalogue from '@/assets/public/_locales/en/messages.json';
import spanish from '@/assets/public/_locales/es/messages.json';
import { Card, type CardActions, type Replaced } from '@/components/Card';
import type { CardContent, NamedShow, ShowCard } from '@/lib/annotation/card-content';
import { gatherPlatform } from '@/lib/annotation/gather-platform';
import { tellShowCard } from '@/lib/annotation/tell-card';
import type { Judgement } from '@/lib/annotation/page-annotation';
import type { Claim } from '@/lib/recognition/mention';
import type { Scope } from '@/lib/extension/protocol';
import { catalogueTexts } from '@/lib/shows/catalogue-texts';
import type { Texts } from '@/lib/shows/render-message';
import type { Show } from '@/lib/shows/show';
import { makeEvent, makeShow } from '@/tests/makers';
import { turnedTexts } from '@/tests/pseudo-locale';
import { platforms, showOf, shows } from './records';

export const texts = catalogueTexts('en-US', [catalogue]);

/** Other languages that every state is looked at in. */
export const LANGUAGES: Record<string, Texts> = {
  rtl: turnedTexts(catalogue),
  de: catalogueTexts('de-DE', [german]),
  es: catalogueTexts('es-ES', [spanish]),
};

export const TODAY = '2026-11-24';

export const idle: CardActions = {
  onSuppress() {},
  onUndoSuppress() {},
  onAskOthers() {},
  onReplace() {},
  onUndoReplace() {},
  onFollow() {},
  onChoose() {},
};

type CardWishes = { articleDate?: string; claim?: Claim; tie?: string[]; followed?: boolean; today?: string };

export function cardOf(id: string, wishes: CardWishes = {}): ShowCard {
  const tie = (wishes.tie ?? []).map(showOf);
  return tellShowCard({
    show: showOf(id),
    platforms,
    today: wishes.today ?? TODAY,
    articleDate: wishes.articleDate ?? null,
    claim: wishes.claim ?? null,
    tie,
    followed: wishes.followed ?? false,
  });
}

function platformCardOf(id: string): CardContent {
  return gatherPlatform({ id, platforms, shows, articleDate: '2020-03-15', today: TODAY })!;
}

/** A platform that decided often enough for shares to be told: made of shows that got one to four seasons. */
function busyPlatform(): CardContent {
  const made = Array.from({ length: 80 }, (_, number) => madeShow(number));
  return gatherPlatform({ id: 'netflix', platforms, shows: [...made, ...shows], articleDate: null, today: TODAY })!;
}

function madeShow(number: number): Show {
  const last = 1 + ((number * 7) % 10 < 4 ? 0 : 1 + (number % 3));
  const seasons = Array.from({ length: last }, (_, index) => ({
    number: index + 1,
    premiere: `${2016 + index}-03-01`,
    finale: `${2016 + index}-04-01`,
  }));
  const renewed = seasons
    .slice(1)
    .map((season, index) => makeEvent('renewed', `${2016 + index}-06-01`, { seasons: [season.number] }));
  const stopped = makeEvent('cancelled', `${2015 + last}-07-01`, { seasons: [last] });
  return makeShow({
    id: `made-${number}`,
    title: `Made Show ${number}`,
    premiere: '2016-03-01',
    checkedTo: TODAY,
    seasons,
    events: number % 5 === 0 ? renewed : [...renewed, stopped],
  });
}

const others = [
  { id: 'lucifer-1998', title: 'Lucifer', year: 1998 },
  { id: 'lucifer-rising-2021', title: 'Lucifer Rising', year: 2021 },
];

/** As the judge gives it: names with weights, some with the words they rest on. */
export const judged: Judgement = {
  confidence: 0.97,
  evidence: [
    { name: 'season_after', weight: 2.1, detail: 'season 2' },
    { name: 'quoted', weight: 1.4 },
    { name: 'starts_sentence', weight: -0.3 },
  ],
};

type Said = { suppressed?: Scope; replaced?: Replaced; others?: NamedShow[] };

function onCard(content: CardContent, { suppressed, ...said }: Said = {}): JSX.Element {
  return (
    <div class="greenlit page-card">
      <Card
        content={content}
        width={328}
        scopes={['page', 'site', 'everywhere']}
        suppressed={suppressed ?? null}
        judged={judged}
        {...said}
        actions={idle}
      />
    </div>
  );
}

const longTitled: ShowCard = {
  ...cardOf('minx-2022'),
  title: 'The Assassination of Gianni Versace and Other Extraordinarily Long-Winded American Crime Stories: Part Two',
  platforms: ['The Roku Channel', 'Paramount+ with Showtime', 'National Geographic'],
};

/** A title in a right-to-left script and one made of a single unbroken word. */
const rightToLeft: ShowCard = { ...cardOf('minx-2022'), title: 'שטיסל: הסיפור המלא' };
/** Name of the state → the button that is pressed in it, for what opens only then. */
export const PRESSED: Record<string, string> = {
  'card not this show': 'Not this show?',
  'card then and now why': 'Why this badge?',
  'card platform numbers': 'The numbers',
};

/** Name of the state → what is drawn. */
export const CARD_STATES: Record<string, () => JSX.Element> = {
  'card cancelled twice': () => onCard(cardOf('minx-2022')),
  'card then and now': () =>
    onCard(cardOf('minx-2022', { articleDate: '2022-06-01', claim: { kind: 'renewed', seasons: [2] } })),
  'card then and now why': () => onCard(cardOf('minx-2022', { articleDate: '2022-06-01' })),
  'card article newer than data': () =>
    onCard(cardOf('shogun-2024', { articleDate: '2026-11-24', claim: { kind: 'cancelled', seasons: [] } })),
  'card sources differ': () =>
    onCard(cardOf('minx-2022', { articleDate: '2024-02-01', claim: { kind: 'renewed', seasons: [3] } })),
  'card saved and ended': () =>
    onCard(cardOf('brooklyn-nine-nine-2013', { articleDate: '2018-05-11', followed: true })),
  'card long running': () => onCard(cardOf('doctor-who-2005')),
  'card two years later': () => onCard(cardOf('shogun-2024', { today: '2028-11-24' })),
  'card tie': () => onCard(cardOf('lucifer-2016', { articleDate: '2019-05-11', tie: ['lucifer-2016', 'minx-2022'] })),
  'card long title': () => onCard(longTitled),
  'card rtl': () => <div dir="rtl">{onCard(rightToLeft)}</div>,
  'card not this show': () => onCard(cardOf('lucifer-2016', { articleDate: '2019-05-11' }), { others }),
  'card replaced': () => onCard(cardOf('lucifer-2016'), { replaced: { by: others[0]!, scope: 'page' } }),
  'card instead': () => onCard({ ...cardOf('minx-2022', { articleDate: '2022-06-01' }), insteadOf: others[1]! }),
  'card suppressed': () => onCard(cardOf('minx-2022'), { suppressed: 'site' }),
  'card platform': () => onCard(platformCardOf('netflix')),
  'card platform numbers': () => onCard(busyPlatform()),
  'card platform renamed': () => onCard(platformCardOf('hbo-max')),
};
