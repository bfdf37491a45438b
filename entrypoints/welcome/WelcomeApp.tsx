/** Wires the welcome page: a real card from the data at hand, and the permission where it is missing. */

import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '@/components/WelcomeView';
import type { ShowCard } from '@/lib/annotation/card-content';
import { askForListedSites, mayReadListedSites } from '@/lib/extension/permissions';
import { sendRequest } from '@/lib/extension/send-request';
import { ENTERTAINMENT_SITES } from '@/lib/extension/sites';

/** The show of the sample sentence, and the day its article was written: ordered then, and much happened since. */
const SAMPLE = { kind: 'show', id: 'minx-2022', articleDate: '2022-06-01', mention: null } as const;
const SITES = ENTERTAINMENT_SITES.map((pattern) => pattern.replace(/^.*\*\.|\/\*$/g, ''));

export function WelcomeApp() {
  const [sample, setSample] = useState<ShowCard | null>(null);
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    void mayReadListedSites().then(setGranted);
    void sendRequest('tell-card', SAMPLE).then(({ card }) => setSample(card?.kind === 'show' ? card : null));
  }, []);
  const follow = async (wish: boolean) => {
    const { followed } = await sendRequest('follow', { id: SAMPLE.id, followed: wish });
    setSample((card) => (card === null ? null : { ...card, followed }));
  };
  return (
    <WelcomeView
      sample={sample}
      sites={SITES}
      granted={granted}
      onGrant={() => void askForListedSites().then(setGranted)}
      cardActions={{
        onFollow: (wish) => void follow(wish),
        // The sample is no mention: there is nothing to suppress and nothing to choose.
        onSuppress() {},
        onUndoSuppress() {},
        onAskOthers() {},
        onReplace() {},
        onUndoReplace() {},
        onChoose() {},
      }}
    />
  );
}
