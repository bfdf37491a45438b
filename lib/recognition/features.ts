/** The evidence of a candidate as numbers, in a fixed order, for judge and training alike. */

import type { Candidate } from './candidate';
import { PAGE_FEATURES, type FirstJudgement, type PageView } from './evidence/page';
import { PLATFORM_FEATURES, type PlatformView } from './evidence/platform-words';
import { RECORD_FEATURES } from './evidence/platforms-and-dates';
import { PEOPLE_FEATURES } from './evidence/people-around';
import { SHAPE_FEATURES } from './evidence/shape';
import { KIND_OF_WORK_FEATURES } from './evidence/kinds-of-work';
import { STORY_FEATURES } from './evidence/story';
import { measureSmallWords, SMALL_WORD_NAMES } from './evidence/small-words';
import { TITLE_EDGE_FEATURES } from './evidence/title-edges';
import { TYPOGRAPHY_FEATURES } from './evidence/typography';
import { WORDS_AROUND_FEATURES } from './evidence/words-around';
import type { Measures } from './judge';

const ALONE_FEATURES = [
  ...SHAPE_FEATURES,
  ...TYPOGRAPHY_FEATURES,
  ...TITLE_EDGE_FEATURES,
  ...WORDS_AROUND_FEATURES,
  ...PEOPLE_FEATURES,
  ...KIND_OF_WORK_FEATURES,
  ...STORY_FEATURES,
  ...RECORD_FEATURES,
];
const ALONE_NAMES = [...ALONE_FEATURES.map(({ name }) => name), ...SMALL_WORD_NAMES];
const PAGE_NAMES = [...ALONE_NAMES, ...PAGE_FEATURES.map(({ name }) => name)];
const PLATFORM_NAMES = PLATFORM_FEATURES.map(({ name }) => name);

/** What speaks for a show at its own place. */
export function measureAlone(candidate: Candidate): Measures {
  const values = ALONE_FEATURES.map(({ measure }) => measure(candidate));
  measureSmallWords(candidate, values);
  return { names: ALONE_NAMES, values };
}

/** The same with what the rest of the page says. */
export function measureOnPage(judged: FirstJudgement, alone: Measures, view: PageView): Measures {
  return { names: PAGE_NAMES, values: [...alone.values, ...PAGE_FEATURES.map(({ measure }) => measure(judged, view))] };
}

export function measurePlatform(candidate: Candidate, view: PlatformView): Measures {
  return { names: PLATFORM_NAMES, values: PLATFORM_FEATURES.map(({ measure }) => measure(candidate, view)) };
}

/** The words that a piece of evidence rests on, where it rests on words. */
export function detailOf(name: string, candidate: Candidate): string | undefined {
  return ALONE_FEATURES.find((feature) => feature.name === name)?.detail?.(candidate);
}
