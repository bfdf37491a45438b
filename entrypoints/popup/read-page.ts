/** What the popup can learn of the tab beneath it. */

import type { PopupPage } from '@/components/popup-props';
import { commandPage } from '@/lib/extension/send-request';
import { activeTab } from '@/lib/extension/tabs';
import type { CalendarDate } from '@/lib/shows/calendar-date';
import { placeOfPage, runsOn } from '@/lib/store/page-rules';
import type { PersonalDocuments } from '@/lib/store/personal-documents';

export type ReadPage = {
  page: PopupPage;
  tabId: number | null;
  /** The host of the page, as rules name it. */
  host: string | null;
  address: string | null;
  articleDate: CalendarDate | null;
};

/** Asks the page script of the active tab; where none runs, says why. */
export async function readPage(personal: PersonalDocuments): Promise<ReadPage> {
  const tab = await activeTab();
  const place = await placeOfPage(tab?.address ?? null);
  const nowhere = {
    tabId: tab?.id ?? null,
    host: place?.host ?? null,
    address: tab?.address ?? null,
    articleDate: null,
  };
  if (tab === null) return { ...nowhere, page: { state: 'unreachable' } };
  const report = await commandPage(tab.id, 'report-page', {});
  const site = place?.host ?? '';
  if (report === null) {
    if (place === null) return { ...nowhere, page: { state: 'unreachable' } };
    const rule = runsOn(place.host, await personal.read('settings'), await personal.read('site-rules'));
    return { ...nowhere, page: { state: rule === 'go' ? 'no-permission' : rule, site } };
  }
  const { state, annotation, articleDate, cost } = report;
  const page: PopupPage =
    state !== 'annotated'
      ? { state, site }
      : annotation === null
        ? { state: 'loading' }
        : { state, site, annotation, cost };
  return { page, tabId: tab.id, host: place?.host ?? null, address: tab.address, articleDate };
}
