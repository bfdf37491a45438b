/** What of a page's ink lies beneath tags, by where every letter and picture stands, measured apart from the page script. */

/**
 * Runs in the page, so it has to be whole in itself: names what lies under a tag that is in the window. A letter counts with the box
 * of its strokes, a picture or control with its whole box, each only where it is really seen.
 */
export function inkBeneathTags(): string[] {
  type Edges = { left: number; top: number; right: number; bottom: number };
  /** Screens round strokes to whole pixels. */
  const LEAST = 0.75;
  const roots = (globalThis as unknown as { overlayRoots: ShadowRoot[] }).overlayRoots;
  const shown = [...(roots.at(-1)?.querySelectorAll<HTMLElement>('button:not([hidden], .covered, .bare)') ?? [])];
  const tags = shown
    .map((button) => ({ name: button.getAttribute('aria-label') ?? '', box: button.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && box.top < innerHeight);
  const meets = (a: Edges, b: Edges): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > LEAST &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > LEAST;
  const isSeen = (element: Element, { left, right, top, bottom }: Edges): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    document
      .elementsFromPoint((left + right) / 2, (top + bottom) / 2)
      .some((at) => at === element || at.contains(element));
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  const strokesOf = (letter: string, style: CSSStyleDeclaration, box: DOMRect): Edges => {
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const metrics = context.measureText(style.textTransform === 'uppercase' ? letter.toUpperCase() : letter);
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = metrics;
    const baseline = box.top + (box.height + above - below) / 2;
    return {
      left: box.left,
      right: box.right,
      top: baseline - metrics.actualBoundingBoxAscent,
      bottom: baseline + metrics.actualBoundingBoxDescent,
    };
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rows = [...range.getClientRects()];
    const near = tags.filter(({ box }) => rows.some((row) => meets(row, box)));
    if (near.length === 0) continue;
    const style = getComputedStyle(parent);
    for (let at = 0; at < node.length; at += 1) {
      if (node.data[at]!.trim() === '') continue;
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      const strokes = strokesOf(node.data[at]!, style, box);
      for (const tag of near)
        if (meets(strokes, tag.box) && isSeen(parent, box))
          found.push(`${tag.name} over “${node.data[at]}” at ${Math.round(box.left)}, ${Math.round(box.top)}`);
    }
  }
  for (const picture of document.body.querySelectorAll('img,video,iframe,canvas,svg,object,embed,button,input,hr')) {
    const box = picture.getBoundingClientRect();
    for (const tag of tags)
      if (meets(box, tag.box) && isSeen(picture, tag.box))
        found.push(`${tag.name} over ${picture.localName} at ${Math.round(box.left)}, ${Math.round(box.top)}`);
  }
  return found;
}
