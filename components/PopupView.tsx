/** The toolbar popup: search first, then what stands on this page or what the reader follows; a card takes the whole of it. */

import { Card } from './Card';
import { PopupHome } from './PopupHome';
import type { PopupProps } from './popup-props';
import { SearchBox } from './SearchBox';
import { useSpeech } from './texts';

/** The popup's 380 px less its padding. */
const PICTURE_WIDTH = 348;

export function PopupView(props: PopupProps) {
  const { say } = useSpeech();
  const { card } = props;
  if (card !== null) {
    return (
      <main class="popup" onKeyDown={(event) => backOnEscape(event, props.onBack)}>
        <button type="button" class="quiet back" onClick={() => props.onBack()} ref={(button) => button?.focus()}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" class="chevron">
            <path d="M7 1 3 5 7 9" />
          </svg>
          {say('back')}
        </button>
        <Card
          key={card.content.id}
          content={card.content}
          width={PICTURE_WIDTH}
          scopes={card.judged === null ? [] : ['everywhere']}
          judged={card.judged}
          suppressed={card.suppressed}
          actions={props.cardActions}
        />
      </main>
    );
  }
  return (
    <main class="popup">
      <h1 class="unseen">{say('extension_name')}</h1>
      <SearchBox {...props} onChoose={props.onChooseHit} />
      {props.query === '' && props.filtered === null && <PopupHome {...props} />}
    </main>
  );
}

function backOnEscape(event: KeyboardEvent, onBack: () => void) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onBack();
}
