/** Watches from the extension's world of a page whether each tag stands at its title, frame by frame. */

export type TagWatch = {
  frames: number;
  /** Frames in which a tag stood at no words of its name, when it had stood there the frame before too. */
  astray: number;
  /** The most tags seen at once, and the most underlines. */
  tags: number;
  titles: number;
  /** What was seen of the first few that went astray. */
  seen: string[];
};

/**
 * Starts watching, or with `stop` hands back what was seen. Runs in the extension's world, so it is whole in itself: it opens the
 * closed root as only an extension can, and finds the titles by their highlights.
 */
export function watchTags(stop: boolean): TagWatch {
  type Watching = TagWatch & { running: boolean };
  type Opener = { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  const world = globalThis as unknown as {
    chrome?: { dom?: Opener };
    browser?: { dom?: Opener };
    tagWatch?: Watching;
  };
  const opener = world.browser?.dom ?? world.chrome?.dom;
  const rootOf = (host: Element): ShadowRoot | null =>
    opener === undefined
      ? (host as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot
      : opener.openOrClosedShadowRoot(host);
  if (stop) {
    const watched = world.tagWatch!;
    watched.running = false;
    const { frames, astray, tags, titles, seen } = watched;
    return { frames, astray, tags, titles, seen };
  }
  const watch: Watching = { frames: 0, astray: 0, tags: 0, titles: 0, seen: [], running: true };
  world.tagWatch = watch;
  let before = new Set<string>();
  const look = (): void => {
    if (!watch.running) return;
    watch.frames += 1;
    const host = document.querySelector(':root > greenlit-layer');
    const root = host === null ? null : rootOf(host);
    const tags = [...(root?.querySelectorAll<HTMLElement>('button:not([hidden], .covered, .bare)') ?? [])];
    const titles = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('greenlit-') ? ([...highlight] as Range[]).filter(({ collapsed }) => !collapsed) : [],
    );
    watch.tags = Math.max(watch.tags, tags.length);
    watch.titles = Math.max(watch.titles, titles.length);
    const lost = new Set<string>();
    for (const tag of tags) {
      const box = tag.getBoundingClientRect();
      const name = tag.getAttribute('aria-label') ?? '';
      const home = titles.some((title) => {
        if (!name.includes(title.toString())) return false;
        return [...title.getClientRects()].some(
          (line) =>
            box.bottom > line.top - 14 &&
            box.top < line.bottom &&
            box.left < line.right + 30 &&
            box.right > line.left - 160,
        );
      });
      if (!home) lost.add(name);
    }
    for (const name of lost)
      if (before.has(name)) {
        watch.astray += 1;
        if (watch.seen.length < 5) watch.seen.push(`${name} in frame ${watch.frames}`);
      }
    before = lost;
    requestAnimationFrame(() => setTimeout(look));
  };
  // After the frame was drawn: what counts is what the reader saw.
  requestAnimationFrame(() => setTimeout(look));
  return watch;
}
