/** The card as it floats over a page: a box beside the words, or a sheet at the bottom of a narrow window. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Looks } from '@/lib/extension/protocol';
import { directionOf } from './apply-looks';
import { useSpeech } from './texts';

type PageCardProps = {
  /** The accessible name: the title the card is about. */
  name: string;
  sheet: boolean;
  /** Colours and density, where the reader chose them. */
  looks?: Omit<Looks, 'spelling'> | null;
  /** While the answer is on its way: most come sooner than an empty card could be seen, so it is drawn late. */
  waiting: boolean;
  /** Hands the box over as it appears, null as it goes. */
  box: (element: HTMLElement | null) => void;
  onPointerOver: (over: boolean) => void;
  onClose: () => void;
  /** Its content grew or shrank: a list was opened, the answer came. */
  onResize: () => void;
  children: ComponentChildren;
};

export function PageCard({
  name,
  sheet,
  looks = null,
  waiting,
  box,
  onPointerOver,
  onClose,
  onResize,
  children,
}: PageCardProps) {
  const { say, locale } = useSpeech();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(onResize);
    if (content.current !== null) observer.observe(content.current);
    return () => observer.disconnect();
  }, [onResize]);
  return (
    <div
      ref={box}
      class={`greenlit page-card${sheet ? ' sheet' : ''}${waiting ? ' waiting' : ''}`}
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      translate={false}
      lang={locale}
      dir={directionOf(locale)}
      data-theme={looks?.theme}
      data-density={looks?.density}
      onPointerEnter={() => onPointerOver(true)}
      onPointerLeave={() => onPointerOver(false)}
    >
      {sheet && (
        <button type="button" class="quiet sheet-close" aria-label={say('close')} onClick={onClose}>
          <svg viewBox="0 0 10 10" width="14" height="14" aria-hidden="true" class="chevron">
            <path d="M1 1 9 9M9 1 1 9" />
          </svg>
        </button>
      )}
      <div ref={content}>{children}</div>
    </div>
  );
}
