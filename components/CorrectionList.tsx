/** What a reader corrected, each with a way back: the only one where a show is marked nowhere any more. */

import type { NamedShow } from '@/lib/annotation/card-content';
import type { Scope } from '@/lib/extension/protocol';
import { namedShow, useSpeech } from './texts';

export type CorrectionRow = {
  show: NamedShow;
  /** The show that is meant; null where none is. */
  instead: NamedShow | null;
  scope: Scope;
  /** The site it holds for; null for a page, whose address is not kept, and for everywhere. */
  site: string | null;
};

type CorrectionListProps = {
  rows: CorrectionRow[];
  /** The place of a row among the rows. */
  onTakeBack: (place: number) => void;
  /** Saves them as a file for a maintainer. */
  onExport: () => void;
};

export function CorrectionList({ rows, onTakeBack, onExport }: CorrectionListProps) {
  const { say } = useSpeech();
  if (rows.length === 0) return <p class="soft">{say('corrections_none')}</p>;
  return (
    <>
      <ul class="rows">
        {rows.map(({ show, instead, scope, site }, place) => {
          const name = namedShow(show, say);
          return (
            <li key={place}>
              <span class="row-title">
                {instead === null || instead.id === show.id
                  ? say(instead === null ? 'correction_none' : 'correction_settled', name)
                  : say('correction_instead', name, namedShow(instead, say))}{' '}
                <span class="soft">{site ?? say(`correction_${scope}`)}</span>
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={say('correction_take_back', name)}
                onClick={() => onTakeBack(place)}
              >
                {say('undo')}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" onClick={onExport}>
        {say('corrections_export')}
      </button>
    </>
  );
}
