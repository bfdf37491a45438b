/** A switch with its name beside it. */

import type { ComponentChildren } from 'preact';

type SwitchProps = { on: boolean; onChange: (on: boolean) => void; disabled?: boolean; children: ComponentChildren };

export function Switch({ on, onChange, disabled = false, children }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
