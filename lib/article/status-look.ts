/** How a badge looks and what its highlight is called, from its form and status. */

import { type Glyph, STATUS_GLYPHS } from '@/lib/shows/status-glyphs';
import type { Status } from '@/lib/shows/status';

/** Two bars: several shows fit. */
const TIE: Glyph = { path: 'M1 2.4H9V4.2H1ZM1 5.8H9V7.6H1Z', tone: 'unknown' };
/** An arrow: a platform goes by another name now. */
const RENAMED: Glyph = { path: 'M.8 3.9H5V1.2L9.4 5 5 8.8V6.1H.8Z', tone: 'unknown' };

/** What a badge of this form and status is drawn with. A status this page script does not know looks unknown. */
export function lookOf(form: string, status: string): Glyph {
  if (form === 'tie') return TIE;
  if (form === 'renamed' || form === 'underline') return RENAMED;
  if (form === 'hollow') return STATUS_GLYPHS.unknown;
  return STATUS_GLYPHS[knownStatus(status)];
}

/** The name of a badge's highlight, whose rule stands in the manifest's stylesheet. The page can read it, so it tells the status only. */
export function highlightName(form: string, status: string): string {
  const named = form === 'word' || form === 'mark' ? knownStatus(status) : form === 'underline' ? 'platform' : form;
  return `greenlit-${named.replace('_', '-')}`;
}

function knownStatus(status: string): Status {
  return Object.hasOwn(STATUS_GLYPHS, status) ? (status as Status) : 'unknown';
}
