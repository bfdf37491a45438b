/** Moments in the extension's life: installed, woken by an alarm. */

import browser from 'webextension-polyfill';

/** Calls back once after the very first installation, and once after each update. Registers at once. */
export function onInstalled(act: (reason: 'first' | 'update') => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void act(reason === 'install' ? 'first' : 'update');
  });
}

/** Minutes to the first alarm after an installation or a browser's start that lost its alarms. */
const FIRST_DELAY = 5;

/** Calls back when the alarm rings, through sleep and restarts. Registers at once; the browser may be late. */
export function onAlarm(name: string, act: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void act();
  });
  // A browser may forget alarms at a restart, so it is set whenever the worker starts and lacks it.
  void browser.alarms.get(name).then((alarm) => {
    if (alarm === undefined) setAlarm(name, FIRST_DELAY * 60);
  });
}

/** Sets the alarm anew, so many seconds from now. */
export function setAlarm(name: string, seconds: number): void {
  void browser.alarms.create(name, { delayInMinutes: seconds / 60 });
}
