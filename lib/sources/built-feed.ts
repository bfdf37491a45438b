/** The feed that this build was made for. */

import type { Feed } from './feed-constant';

/** Set by the bundler from `feedFor`; its address is empty while there is no public feed. */
declare const __GREENLIT_FEED__: Feed;

export const BUILT_FEED: Feed = __GREENLIT_FEED__;

/** Whether this build may ask a server on its own machine over plain http: only a test build is made for a feed there. */
export const LOOPBACK_ALLOWED = BUILT_FEED.address.startsWith('http://127.0.0.1:');
