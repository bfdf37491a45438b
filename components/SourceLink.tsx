/** A link to a page that someone read; anything but an https address is shown as its publisher's name alone. */

import type { CalendarDate } from '@/lib/shows/calendar-date';
import type { Source } from '@/lib/shows/timeline-event';
import { formatDate } from '@/lib/shows/render-message';
import { useSpeech } from './texts';

type SourceLinkProps = {
  source: Source;
  /** A date that stands beside it already: a source of the same day does not repeat it. */
  told?: CalendarDate;
};

export function SourceLink({ source, told }: SourceLinkProps) {
  const { locale } = useSpeech();
  const date =
    source.published === null || source.published === told ? null : formatDate(source.published, locale, 'short');
  const text = date === null ? source.publisher : `${source.publisher}, ${date}`;
  if (!isHttps(source.url)) return <span class="source">{text}</span>;
  return (
    <a class="source" href={source.url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {text}
    </a>
  );
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
