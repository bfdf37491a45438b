/** Measures how long scripts of the extension keep a page's main thread, from Chromium's own trace. */

import type { Page } from 'playwright';
import type { Desk } from '@/tests/e2e/chromium/fixtures';

type TraceEvent = { name: string; ph: string; dur?: number; tdur?: number; args?: { data?: { url?: string } } };

/** In milliseconds of the thread's own time. `longest` is the longest stretch of script that is ours or follows from ours, with the layouts it brought about. */
export type OwnTasks = { longest: number; total: number; over50: number };

/**
 * What our scripts took while `act` ran and for some time after. Callbacks tell whose they are by their address; microtasks do not, so
 * the page must have none of its own.
 */
export async function measureOwnTasks(desk: Desk, page: Page, act: () => Promise<void>): Promise<OwnTasks> {
  const session = await desk.browser.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { categories: 'devtools.timeline,v8.execute', transferMode: 'ReportEvents' });
  await act();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const ours = events.filter(
    ({ name, ph, args }) =>
      ph === 'X' &&
      (name === 'RunMicrotasks' ||
        (name === 'FunctionCall' && (args?.data?.url ?? '').startsWith('chrome-extension://'))),
  );
  const milliseconds = ours.map(({ dur = 0, tdur = dur }) => tdur / 1_000);
  return {
    longest: Math.round(Math.max(0, ...milliseconds)),
    total: Math.round(milliseconds.reduce((sum, one) => sum + one, 0)),
    over50: milliseconds.filter((one) => one > 50).length,
  };
}
