/** The page script: starts annotating the page it was put into, once, and stops when its extension is gone. */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '@/lib/article/annotate-page';
import { onCommand, onGone, sendRequest } from '@/lib/extension/page-port';
import { startOnce } from '@/lib/article/start-once';

// The manifest lists it (wxt.config.ts): what WXT puts around a listed script dispatches an event with our id into every page.
export default defineUnlistedScript(() => {
  startOnce(document, (signal, stop) => {
    onGone(stop, signal);
    onCommand(annotatePage(document, sendRequest, signal), signal);
  });
});
