/** The worker: knows the shows, answers pages, popup and options. It is stopped after half a minute's rest, so it keeps nothing dear. */

import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests, takeLines } from '@/lib/extension/answer-requests';
import { followGrants } from '@/lib/extension/granted-sites';
import { onInstalled } from '@/lib/extension/life';
import { grantedSites } from '@/lib/extension/permissions';
import { closeStorageToPages } from '@/lib/extension/storage-area';
import { bringPageScript, openPage, tabsMatching } from '@/lib/extension/tabs';
import { createHandlers } from './handlers';
import { keepUpToDate } from './keep-up-to-date';
import { createKnowledge } from './knowledge';
import { suggestShows } from './suggest-shows';

export default defineBackground(() => {
  // Listeners first and at once: a worker woken by a message has to have them before anything else happens.
  const knowledge = createKnowledge();
  answerRequests(createHandlers(knowledge));
  takeLines();
  keepUpToDate(knowledge);
  suggestShows(knowledge);
  followGrants();
  onInstalled(async (reason) => {
    await closeStorageToPages();
    // Tabs that were open before have no page script yet, or one that lost its extension.
    for (const tab of await tabsMatching(await grantedSites())) await bringPageScript(tab);
    if (reason === 'first') await openPage('/welcome.html');
  });
});
