/** A status as shape, word and colour: the shape tells it without colour, the word without sight. */

import { type Glyph, STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import type { Status } from '@/lib/shows/status';

export function GlyphMark({ glyph, size = 10 }: { glyph: Glyph; size?: number }) {
  return (
    <svg class={`glyph tone-${glyph.tone}`} viewBox="0 0 10 10" width={size} height={size} aria-hidden="true">
      <path d={glyph.path} fill-rule="evenodd" />
    </svg>
  );
}

type StatusMarkProps = {
  status: Status;
  word: string;
  /** Old knowledge is drawn with a dashed outline, as on the page. */
  asOf?: boolean;
};

/** The pill that stands for a status in lists and headings. */
export function StatusMark({ status, word, asOf = false }: StatusMarkProps) {
  const glyph = STATUS_GLYPHS[status];
  return (
    <span class={`status-mark tone-${glyph.tone}${asOf ? ' as-of' : ''}`}>
      <GlyphMark glyph={glyph} size={9} />
      <span>{word}</span>
    </span>
  );
}
