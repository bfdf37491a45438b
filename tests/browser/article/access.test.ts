/** That tags are free of faults that axe can find: on light and dark pages, in colours forced by the reader, each large enough to be hit. */

import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { annotate, hosts, setPage, STORY } from './page-makers';

type Session = { send(method: string, parameters: object): Promise<unknown> };

let stop: AbortController | undefined;
afterEach(async () => {
  stop?.abort();
  document.body.innerHTML = '';
  vi.restoreAllMocks();
  await forceColours('none');
});

const forceColours = (value: 'active' | 'none') =>
  (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

/** Roots that are made open while a test looks: axe sees nothing of closed ones. */
function openRoots(): void {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attach.call(this, { ...init, mode: 'open' });
  });
}

const BODY = 'body{font:18px/1.7 Georgia,serif;width:640px;margin:40px';

describe.each([
  ['a light page', `${BODY};color:#222;background:#fff}`, 'none'],
  ['a dark page', `${BODY};color:#ddd;background:#15181c}`, 'none'],
  ['colours forced by the reader', `${BODY}}`, 'active'],
] as const)('F63 on %s', (_, css, forced) => {
  test('tags have names, contrast and no fault', async () => {
    await forceColours(forced);
    openRoots();
    setPage(STORY, css);
    ({ stop } = await annotate());
    const tags = [...hosts()[0]!.shadowRoot!.querySelectorAll<HTMLElement>('button:not([hidden])')];
    expect(tags.length).toBeGreaterThan(2);
    for (const tag of tags) expect(getComputedStyle(tag).visibility).toBe('visible');
    const { violations, passes } = await axe.run(hosts()[0]!, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('button-name');
  });
});
