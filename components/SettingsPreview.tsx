/** A sentence as it would stand in an article with the settings as they are: what a choice does is seen at once. */

import { STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import type { Status } from '@/lib/shows/status';
import type { ReaderChoices } from './ReaderSettings';
import { GlyphMark } from './StatusMark';
import { useSpeech } from './texts';

/** Stand-ins for the names in the sentence, so that it can be cut where they are: no language uses these characters. */
const PLATFORM = '\ue000';
const STOPPED = '\ue001';
const GOING_ON = '\ue002';
const NAMES = /([\ue000-\ue002])/;

export function SettingsPreview({ choices }: { choices: ReaderChoices }) {
  const { say } = useSpeech();
  const pieces = say('preview_text', PLATFORM, STOPPED, GOING_ON).split(NAMES);
  const seen = new Set<string>();
  const isMarked = (piece: string, status: Status) => {
    const again = seen.has(piece);
    seen.add(piece);
    return !choices.paused && !choices.hiddenStatuses.includes(status) && (!again || choices.marks === 'all');
  };
  return (
    <figure class="settings-preview">
      <figcaption class="soft">{say('preview_label')}</figcaption>
      <p>
        {pieces.map((piece, place) => {
          switch (piece) {
            case PLATFORM:
              return (
                <span key={place} class={choices.platformMarks && !choices.paused ? 'preview-platform' : ''}>
                  Netflix
                </span>
              );
            case STOPPED:
              return (
                <PreviewTitle
                  key={place}
                  title="Harbour Lights"
                  status="cancelled"
                  marked={isMarked(piece, 'cancelled')}
                />
              );
            case GOING_ON:
              return (
                <PreviewTitle key={place} title="The Long Road" status="renewed" marked={isMarked(piece, 'renewed')} />
              );
            default:
              return piece;
          }
        })}
      </p>
    </figure>
  );
}

function PreviewTitle({ title, status, marked }: { title: string; status: Status; marked: boolean }) {
  const { say } = useSpeech();
  if (!marked) return <i>{title}</i>;
  const glyph = STATUS_GLYPHS[status];
  return (
    <span class={`sample-title tone-${glyph.tone}`}>
      <span class="sample-tag">
        <GlyphMark glyph={glyph} size={8} />
        {say(`word_${status}`)}
      </span>
      {title}
    </span>
  );
}
