/** What a page or its reader can take from a page: all of it has to be the same with badges as without. */

export type TakenPage = {
  outerHTML: string;
  textContent: string;
  innerText: string;
  selected: string;
  size: string;
  /** How often find-in-page comes to each of the words asked for. */
  found: number[];
  scrolled: number;
  /** Where every element stands, in one number; and how many there are. */
  places: string;
};

/** Runs in the page, so it has to be whole in itself. Leaves selection and scroll as they were. */
export function takePage(words: string[]): TakenPage {
  const world = window as unknown as { find(text: string): boolean };
  const { body, documentElement } = document;
  const selection = getSelection()!;
  const [left, top] = [scrollX, scrollY];
  selection.removeAllRanges();
  selection.selectAllChildren(body);
  const selected = selection.toString();
  const found = words.map((word) => {
    selection.removeAllRanges();
    let count = 0;
    while (count < 30 && world.find(word)) count += 1;
    return count;
  });
  selection.removeAllRanges();
  scrollTo({ left, top, behavior: 'instant' });
  let places = 0;
  const elements = body.querySelectorAll('*');
  for (const element of elements) {
    const box = element.getBoundingClientRect();
    for (const edge of [box.left, box.top, box.right, box.bottom]) places = (places * 31 + Math.round(edge * 8)) | 0;
  }
  return {
    outerHTML: body.outerHTML,
    textContent: body.textContent,
    innerText: body.innerText,
    selected,
    size: `${documentElement.scrollWidth} x ${documentElement.scrollHeight}, ${documentElement.childElementCount - document.querySelectorAll('greenlit-layer').length}`,
    found,
    scrolled: top,
    places: `${places} of ${elements.length}`,
  };
}

/**
 * Copies the whole page as a reader does and tells what came into the clipboard; null where nothing ever came. Runs in the page.
 * Firefox copies nothing while its window is still on its way to the front, so it is tried for a second.
 */
export async function copyPage(): Promise<{ plain: string; html: string } | null> {
  await navigator.clipboard.writeText('nothing yet');
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (attempt > 0) await new Promise((done) => setTimeout(done, 100));
    document.execCommand('selectAll');
    document.execCommand('copy');
    getSelection()!.removeAllRanges();
    const [item] = await navigator.clipboard.read();
    const textOf = async (type: string) =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : 'none';
    const [plain, html] = [await textOf('text/plain'), await textOf('text/html')];
    if (plain !== 'nothing yet' && plain !== 'none') return { plain, html };
  }
  return null;
}

export type TakenBadges = {
  /** Boxes of tags that are seen, in the window, and what each is called. */
  tags: DOMRect[];
  named: string[];
  /** Boxes of underlined titles, and of the links they stand in. */
  lines: DOMRect[];
  links: DOMRect[];
  /** How many titles are underlined. */
  titles: number;
};

/** Where tags and underlined titles stand in the window, as the made-up worker's page tells. Runs in the page. */
export function takeBadges(): TakenBadges {
  const roots = (globalThis as unknown as { overlayRoots?: ShadowRoot[] }).overlayRoots;
  const shown = [...(roots?.at(-1)?.querySelectorAll<HTMLElement>('button:not([hidden], .covered, .bare)') ?? [])];
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('greenlit-') ? ([...highlight] as Range[]) : [],
  );
  const links = [...document.querySelectorAll('a,u,ins')].filter((link) =>
    ranges.some((range) => range.intersectsNode(link)),
  );
  const boxesOf = (of: (Range | Element)[]): DOMRect[] =>
    of.flatMap((one) => [...one.getClientRects()].map((line) => line.toJSON() as DOMRect));
  return {
    tags: shown.map((tag) => tag.getBoundingClientRect().toJSON() as DOMRect),
    named: shown.map((tag) => tag.getAttribute('aria-label') ?? ''),
    lines: boxesOf(ranges),
    links: boxesOf(links),
    titles: ranges.filter((range) => !range.collapsed).length,
  };
}
