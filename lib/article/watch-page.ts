/** Watches a page for change with one observer, and lets a page that fights the overlay win. */

import { HOST_NAME } from './drawing-slot';
import type { SawTree } from './shadow-trees';

export type ChangeListener = {
  /** The page is being changed. */
  changing(records: MutationRecord[]): void;
  /** The page has changed and come to rest for a moment. */
  changed(records: MutationRecord[]): void;
  /** The page threw the overlay out, and how often it has by now. */
  thrownOut(times: number): void;
};

/** A page comes to rest when nothing changed for this long; one that never rests is read after the longer time. In milliseconds. */
const REST = 250;
const LONGEST_WAIT = 1_500;
/** Records beyond these tell no more than "a lot has changed". */
const MOST_RECORDS = 5_000;

/**
 * Watches until `signal` aborts. What happens to the overlay itself is no change of the page. Answers what is to be told of each open
 * shadow tree, since changes in those are not heard of outside.
 */
export function watchPage(document: Document, listener: ChangeListener, signal: AbortSignal): SawTree {
  let records: MutationRecord[] = [];
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let thrownOut = 0;
  const tell = (): void => {
    const told = records;
    records = [];
    listener.changed(told);
  };
  const observer = new MutationObserver((arrived) => {
    const ofPage = arrived.filter((record) => record.target !== document.documentElement || !isOwn(record));
    if (arrived.some((record) => record.target === document.documentElement && throwsOut(record))) {
      thrownOut += 1;
      listener.thrownOut(thrownOut);
    }
    if (ofPage.length === 0) return;
    listener.changing(ofPage);
    if (records.length === 0) since = performance.now();
    if (records.length < MOST_RECORDS) records.push(...ofPage);
    clearTimeout(timer);
    timer = setTimeout(tell, performance.now() - since > LONGEST_WAIT ? 0 : REST);
  });
  const watch = (root: Node): void => observer.observe(root, { childList: true, characterData: true, subtree: true });
  watch(document);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return watch;
}

function throwsOut({ removedNodes }: MutationRecord): boolean {
  return [...removedNodes].some((node) => isHost(node) && !node.isConnected);
}

function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return type === 'childList' && nodes.length > 0 && nodes.every(isHost);
}

function isHost(node: Node): boolean {
  return node.nodeName.toLowerCase() === HOST_NAME;
}
