/** A state with its name: what is the matter, in one sentence, and what can be done about it. */

import type { ComponentChildren } from 'preact';

type NoticeProps = { heading: string; text: string; tone?: 'plain' | 'problem'; children?: ComponentChildren };

export function Notice({ heading, text, tone = 'plain', children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <h2>{heading}</h2>
      <p>{text}</p>
      {children !== undefined && <div class="notice-actions">{children}</div>}
    </div>
  );
}
