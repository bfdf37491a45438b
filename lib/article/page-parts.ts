/** What a part of a page is for, judged by its tag, its names and its own words: the story, or what stands around every story. */

import { sizeOf } from './part-sizes';

/** Parts that by their tag or role are never a story. `header` is one only outside of an article. */
const APART_BY_KIND =
  'nav,aside,footer,form,menu,dialog,[role="navigation"],[role="complementary"],[role="search"],[role="dialog"],' +
  '[role="alertdialog"],[role="menu"],[role="toolbar"],[role="contentinfo"],[role="form"],[role="banner"],[role="tablist"],[aria-modal="true"]';

/** Words that sites give, in class, id or test hook, to what stands around a story. */
const APART_BY_NAME =
  /\b(?:related|recirc\w*|recommend\w*|recs|more (?:from|stories|news|on|like)|read (?:more|next|also)|see also|you may|also like|up next|next (?:article|story|up)|popular|trending|most (?:read|viewed|popular|shared)|latest|newsletters?|subscri\w*|sign ?up|opt ?in|cookies?|consent|gdpr|onetrust|comments?|disqus|respond|replies|follow us|promos?|advert\w*|sponsor\w*|affiliate|outbrain|taboola|zergnet|breadcrumbs?|pagination|pager|nav|navbar|navigation|menu|masthead|footer|sidebar(?! grid)|(?:right|left) rail|post picker|latest posts|toc|table of contents|paywall|premium|modal|popup|toast|tooltip|skip ?link|print only|poll|quiz|teasers?|carousel|read ?next|most ?popular|linkset|jwplayer|video player|player overlay)\b/i;

/** Further such words, which scripts also write on the text itself: a part that holds a story's worth of paragraphs is none. */
const PERHAPS_APART_BY_NAME = /\b(?:shar(?:e|es|ing)|social\w*|ads?|adslot|tags?|tag ?list|topics)\b/i;

/** Names that even a line of text or a story's teaser is given only where it leads elsewhere. */
const TEASER_BY_NAME = /\b(?:related|recirc\w*|recommend(?:ed|ations?)|newsletters?|promos?|teasers?)\b/i;

/** Names of the author's note that closes a story; it belongs to it wherever it stands. */
const NOTE_BY_NAME =
  /\b(?:author (?:bio|info|box|note|card|profile|description|about|details|meta|block)|about (?:the )?author|bio|biography|contributor|writer (?:bio|info)|post author|entry author|byline bio|author)\b/i;

const CAPTION_BY_NAME = /\b(?:caption|credits?|image credit|photo credit|wp caption text)\b/i;
const BYLINE_BY_NAME = /\b(?:bylines?|dateline|author name|article meta|entry meta|post meta)\b/i;
const STANDFIRST_BY_NAME =
  /\b(?:dec?k|standfirst|sub ?(?:title|headline|head|heading|deck)|summary|lede?|intro|excerpt|description|strapline)\b/i;

/** A heading that opens a list of other stories. */
const RELATED_HEADING =
  /^(?:related\b|more (?:from|in|on|stories|news|like|to read)|read (?:more|next|also|this next)|recommended|you (?:may|might) (?:also )?(?:like|enjoy)|trending|most (?:read|popular|viewed)|popular (?:now|stories|on)|latest (?:news|stories|from)|up next|don.t miss|editors?.? picks?|around the web|from around|sponsored|comments?$|\d+ comments?|leave a (?:reply|comment)|join the (?:conversation|discussion)|sign up|subscribe|newsletter|share this|follow us|tags:?$|topics:?$|see also|top stories|what to (?:read|watch) next|keep reading)/i;

/** A line inside a story that only points to another one. */
const POINTER_LINE =
  /^\s*(?:related|read more|read next|read also|also read|more|see also|see more|watch|watch now|recommended|next|don.t miss|keep reading|sign up|subscribe|click here|continue reading|story continues)\b.{0,40}?(?:[:»→|>]|$)/i;

/** Class, id and hooks of an element as words: "articleBody__related-links" → "article Body related links". */
function namesOf(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  return raw.length < 4 ? '' : raw.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^A-Za-z0-9]+/g, ' ');
}

/**
 * Whether a part stands around the story rather than in it.
 * `prose` is the size of the whole page's paragraphs: a part that holds much of it is no boilerplate, whatever its name.
 */
export function isApart(element: Element, prose: number): boolean {
  if (isNote(element)) return false;
  if (element.matches(APART_BY_KIND)) return !element.matches('body,main,article') && !holdsStory(element);
  if (element.matches('header'))
    return element.closest('article,main') === null && element.querySelector('h1') === null;
  if (element.matches('ul,ol,div,section') && (isLinkList(element) || opensRelated(element) || holdsTeasers(element)))
    return !isBulk(element, prose);
  if (element.matches('p,li,h2,h3,h4,h5,h6')) return isPointer(element);
  const names = namesOf(element);
  // An article inside another is its own story or, by its name, a card that leads to one.
  if (element.matches('article'))
    return TEASER_BY_NAME.test(names) && element.parentElement?.closest('article') != null && !isBulk(element, prose);
  if (element.matches('html,body,main,a,em,i,b,strong,time')) return false;
  const byName = APART_BY_NAME.test(names) || (PERHAPS_APART_BY_NAME.test(names) && sizeOf(element).prose < STORY);
  return byName && !isBulk(element, prose);
}

/** A story's worth of paragraphs, in characters. */
const STORY = 600;

function holdsStory(element: Element): boolean {
  return element.matches('form') && element.querySelector('article,[itemprop~="articleBody"]') !== null;
}

function isBulk(element: Element, prose: number): boolean {
  return (
    element.querySelector('h1,article,[itemprop~="articleBody"]') !== null || sizeOf(element).prose > prose * BULK_SHARE
  );
}

/** A named side part seldom holds a third of a page's paragraphs; a misnamed body holds more. */
const BULK_SHARE = 0.34;

/** Links that are headlines (long) rather than titles (short), with hardly a word between them. */
function isLinkList(element: Element): boolean {
  const links = element.getElementsByTagName('a');
  if (links.length < 3) return false;
  const { linked, text } = sizeOf(element);
  return linked / links.length > 28 && linked > text * 0.75;
}

/** Headings that are links, with little said beneath each: other stories, in a box inside the story's own. */
function holdsTeasers(element: Element): boolean {
  const headings = element.querySelectorAll('h2 a[href],h3 a[href],h4 a[href]').length;
  return headings >= 4 && sizeOf(element).text / headings < SHORTEST_ENTRY;
}

/** With fewer characters for each of its linked headings a list is one of teasers: the entries of a ranked list say more. */
export const SHORTEST_ENTRY = 420;

/** A box whose first words are "Related" or the like. */
function opensRelated(element: Element): boolean {
  const first = element.firstElementChild;
  if (first === null || element.getElementsByTagName('a').length === 0) return false;
  const words = first.textContent.trim();
  return words.length < 60 && RELATED_HEADING.test(words);
}

/** Whether an element is a heading, or a line before nothing but links, that opens a list of other stories. */
export function isRelatedHeading(element: Element): boolean {
  if (!element.matches('h1,h2,h3,h4,h5,h6,p,div')) return false;
  const words = element.textContent.trim();
  if (words.length === 0 || words.length >= 60 || !RELATED_HEADING.test(words)) return false;
  const next = element.nextElementSibling;
  return element.tagName.startsWith('H') || (next !== null && linkedShare(next) > 0.6);
}

/**
 * The last of the elements that a heading such as "Related" or "Comments" speaks for, where they follow it as siblings: after the
 * former whatever is mostly links, after the latter all.
 */
export function relatedAfter(heading: Element): Element {
  const aboutComments = /comment|reply|conversation|discussion/i.test(heading.textContent);
  let last = heading;
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches('h1,h2,h3') || isNote(next)) break;
    if (!aboutComments && linkedShare(next) < 0.6) break;
    last = next;
  }
  return last;
}

function linkedShare(element: Element): number {
  const { linked, text } = sizeOf(element);
  return linked / Math.max(1, text);
}

/** "Related: …", "Read more: …": a line that is mostly link and says so; or a paragraph that is nothing but one long link. */
function isPointer(element: Element): boolean {
  const words = element.textContent.trim();
  if (words.length > 240) return false;
  const link = element.querySelector('a');
  if (link === null) return false;
  if (POINTER_LINE.test(words)) return link.textContent.length > words.length * 0.4;
  return element.tagName === 'P' && link.textContent.trim() === words && words.split(/\s+/).length >= HEADLINE_WORDS;
}

/** A link of so many words is another story's headline, one of fewer may be the title of a show. */
const HEADLINE_WORDS = 7;

/** Whether this is the author's note of a story: told by name, and by holding a sentence and no list of stories. */
export function isNote(element: Element): boolean {
  if (element.matches('body,main,article,a,span,p,time,li,h1,h2,h3,h4,img')) return false;
  if (!element.matches('[itemprop~="author"]') && !NOTE_BY_NAME.test(namesOf(element))) return false;
  const length = sizeOf(element).text;
  return length > 60 && length < 1600 && element.querySelector('h1') === null && !isLinkList(element);
}

export function isCaption(element: Element): boolean {
  return element.matches('figcaption,caption') || CAPTION_BY_NAME.test(namesOf(element));
}

export function isByline(element: Element): boolean {
  return element.matches('[rel~="author"],address') || BYLINE_BY_NAME.test(namesOf(element));
}

/** What stands between headline and text and belongs to both: told by name, or by following the headline as a line of its own. */
export function isStandfirst(element: Element, headline: Element | null): boolean {
  if (element.matches('[itemprop~="description"]') || STANDFIRST_BY_NAME.test(namesOf(element))) return true;
  if (!element.matches('p,h2,h3')) return false;
  return (headline !== null && element.previousElementSibling === headline) || /\blead\b/i.test(namesOf(element));
}
