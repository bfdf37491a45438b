/** The feed that this build was made for. */

import type { Feed } from './feed-constant';

/** Set by the bundler from `feedFor`; its address is empty while there is no public feed. */
declare const __GREENLIT_FEED__: Feed;

export const BUILT_FEED: Feed = __GREENLIT_FEED__;
