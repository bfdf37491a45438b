/** Which parts of a page are never read: what a reader cannot see, what is code or picture, and what the reader is writing. */

const NEVER = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS VIDEO AUDIO IFRAME FRAME OBJECT EMBED MAP INPUT TEXTAREA SELECT OPTION ' +
    'DATALIST BUTTON METER PROGRESS CODE PRE KBD SAMP VAR LISTING XMP PLAINTEXT DIALOG IMG PICTURE HEAD'
  ).split(' '),
);

const NEVER_BY_ATTRIBUTE =
  '[contenteditable]:not([contenteditable="false"]),[translate="no"],.notranslate,[aria-hidden="true"],[hidden],[inert],' +
  '.sr-only,.visually-hidden,.screen-reader-text,[role="textbox"],[role="math"]';

/** Whether nothing inside this element may be read. Looks at the element alone, not at what is around it. */
export function isUnreadable(element: Element): boolean {
  return NEVER.has(element.tagName.toUpperCase()) || element.matches(NEVER_BY_ATTRIBUTE) || !isVisible(element);
}

/** Whether an element of this kind stands in the line like a word, so that the words around it are not neighbours. */
export function standsLikeWord(element: Element): boolean {
  return (
    /^(CODE|KBD|SAMP|VAR|MATH|INPUT|SELECT|BUTTON)$/i.test(element.tagName) ||
    element.matches('[translate="no"],.notranslate')
  );
}

/** Visible as far as style says. Where nothing is laid out (a document parsed in a terminal) only the inline style can tell. */
function isVisible(element: Element): boolean {
  if (hasLayout(element.ownerDocument))
    return element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';
  return !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

/** Whether the document is laid out on a screen. */
export function hasLayout(document: Document): boolean {
  return document.defaultView !== null && 'checkVisibility' in document.documentElement;
}
