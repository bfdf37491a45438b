/** Tells when the browser has just laid the page out by itself: to look at boxes then costs no layout of its own. */

/** A page that draws nothing, being out of sight, is not laid out; its turn comes after so many milliseconds anyhow. */
const LATEST = 250;

/** Calls back once within the next frame, between its layout and its paint. Answers a way to call that off. */
export function inNextLayout(document: Document, act: () => void): () => void {
  // An observer tells the size of what is new to it in every case.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    act();
  });
  // Begun while the browser tells of sizes, it would come too late for that round, and the page would hear of an error.
  const frame = requestAnimationFrame(() => observer.observe(document.documentElement));
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

/** Resolves once the next frame is drawn, as a task of its own. */
export function afterNextFrame(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      callOff();
      clearTimeout(late);
      setTimeout(resolve);
    };
    const late = setTimeout(go, document.hidden ? 0 : LATEST);
    const callOff = inNextLayout(document, go);
  });
}
