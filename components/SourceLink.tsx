/** A link to a page that someone read; anything but an https address is shown as its publisher's name alone. */

import type { Source } from '@/lib/shows/timeline-event';
import { formatDate } from '@/lib/shows/render-message';
import { useSpeech } from './texts';

export function SourceLink({ source }: { source: Source }) {
  const { locale } = useSpeech();
  const date = source.published === null ? null : formatDate(source.published, locale, 'short');
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
