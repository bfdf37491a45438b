/** Wires the welcome page: real cards from the data at hand, the permission where it is missing, the icon where it is hidden. */

import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '@/components/WelcomeView';
import type { ShowCard } from '@/lib/annotation/card-content';
import { askForListedSites, mayReadListedSites } from '@/lib/extension/permissions';
import { sendRequest } from '@/lib/extension/send-request';
import { ENTERTAINMENT_SITES } from '@/lib/extension/sites';
import { isPinned } from '@/lib/extension/toolbar';

/** The shows of the sample and the day its article was written: much happened since to the first two, and before to the third. */
const SAMPLES = ['minx-2022', 'the-witcher-2019', 'soundtrack-2019'];
const WRITTEN = '2022-06-01';
const SITES = ENTERTAINMENT_SITES.map((pattern) => pattern.replace(/^.*\*\.|\/\*$/g, ''));

export function WelcomeApp() {
  const [samples, setSamples] = useState<ShowCard[] | null>(null);
  const [granted, setGranted] = useState<boolean | null>(null);
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    void mayReadListedSites().then(setGranted);
    void isPinned().then(setPinned);
    void readSamples().then(setSamples);
  }, []);
  const follow = async (id: string, wish: boolean) => {
    const { followed } = await sendRequest('follow', { id, followed: wish });
    setSamples((cards) => cards && cards.map((card) => (card.id === id ? { ...card, followed } : card)));
  };
  return (
    <WelcomeView
      samples={samples}
      sites={SITES}
      granted={granted}
      onGrant={() => void askForListedSites().then(setGranted)}
      pinned={pinned}
      onFollow={(id, wish) => void follow(id, wish)}
    />
  );
}

/** Null where the data lacks one of them: a sample with holes teaches nothing. */
async function readSamples(): Promise<ShowCard[] | null> {
  const told = await Promise.all(
    SAMPLES.map((id) => sendRequest('tell-card', { kind: 'show', id, articleDate: WRITTEN, mention: null })),
  );
  const cards = told.flatMap(({ card }) => (card?.kind === 'show' ? [card] : []));
  return cards.length === SAMPLES.length ? cards : null;
}
