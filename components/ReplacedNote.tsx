/** What a reader sees after saying which show is meant: it holds for this page, and can be widened or taken back. */

import type { Scope } from '@/lib/extension/protocol';
import type { CardActions, Replaced } from './Card';
import { namedShow, useSpeech } from './texts';

type ReplacedNoteProps = { replaced: Replaced; scopes: Scope[]; actions: CardActions };

export function ReplacedNote({ replaced: { by, scope }, scopes, actions }: ReplacedNoteProps) {
  const { say } = useSpeech();
  const wider = scopes.slice(scopes.indexOf(scope) + 1);
  return (
    <div class="card-replaced" role="status">
      <p>{say(`replaced_${scope}`, namedShow(by, say))}</p>
      <div class="scopes">
        <button type="button" onClick={() => actions.onChoose('show', by.id)}>
          {say('replaced_open')}
        </button>
        {wider.map((next) => (
          <button key={next} type="button" onClick={() => actions.onReplace(by, next)}>
            {say(`scope_${next}`)}
          </button>
        ))}
        <button type="button" onClick={actions.onUndoReplace}>
          {say('undo')}
        </button>
      </div>
    </div>
  );
}
