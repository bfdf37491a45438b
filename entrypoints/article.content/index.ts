/** The page script: starts annotating the page it was put into, once, and stops when its extension is gone. */

import { defineContentScript } from 'wxt/utils/define-content-script';
import { annotatePage } from '@/lib/article/annotate-page';
import { onCommand, sendRequest } from '@/lib/extension/page-port';
import { ENTERTAINMENT_SITES } from '@/lib/extension/sites';
import { startOnce } from '@/lib/article/start-once';
import './highlight.css';

export default defineContentScript({
  matches: ENTERTAINMENT_SITES,
  runAt: 'document_idle',
  // Without this WXT posts a message into every page.
  noScriptStartedPostMessage: true,
  main() {
    startOnce(document, (signal) => onCommand(annotatePage(document, sendRequest, signal), signal));
  },
});
