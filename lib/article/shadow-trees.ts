/** Open shadow trees, in which a page's own components keep text. Closed ones are not ours to open. */

/** Where a story is looked for: a page's body, or an open shadow tree. */
export type Scope = Element | ShadowRoot;

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Told of each open shadow tree that is come upon. */
export type SawTree = (tree: ShadowRoot) => void;

/** The element around a node: for what stands at the top of a shadow tree that tree's host. */
export function elementAround(node: Node): Element | null {
  return node.parentElement ?? hostOf(node.parentNode);
}

/** The element that a node is or stands directly in. */
export function elementOf(node: Node): Element | null {
  return isElement(node) ? node : (hostOf(node) ?? elementAround(node));
}

function hostOf(node: Node | null): Element | null {
  // A link has a host too, of another kind.
  return node?.nodeType === 11 && 'host' in node ? (node as ShadowRoot).host : null;
}

/** The topmost element at a point of the window, in whatever open tree it stands. */
export function elementAt(tree: Document | ShadowRoot, x: number, y: number): Element | null {
  const top = tree.elementFromPoint(x, y);
  // A tree without anything at that point names an element outside of it.
  if (top === null || top.shadowRoot === null || top.getRootNode() !== tree) return top;
  return elementAt(top.shadowRoot, x, y) ?? top;
}

/** Whether an element holds a node, in its own tree or in shadow trees within. */
export function holdsDeep(box: Element, node: Node): boolean {
  const there = standIn(node, box);
  return there !== null && box.contains(there);
}

/** Whether a node comes before another on the page; of a host and what is in its shadow tree the host does. */
export function isBefore(node: Node, other: Node): boolean {
  const here = standIn(node, other);
  if (here !== null) return here !== other && follows(here, other);
  const there = standIn(other, node);
  return there !== null && (there === node || follows(node, there));
}

/** The node or the host around it that stands in the same tree as `other`; null where neither does. */
function standIn(node: Node, other: Node): Node | null {
  const tree = other.getRootNode();
  for (let at: Node | null = node; at !== null; at = hostOf(at.getRootNode())) if (at.getRootNode() === tree) return at;
  return null;
}

function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & FOLLOWING) !== 0;
}

/** DOCUMENT_POSITION_FOLLOWING of Node. */
const FOLLOWING = 4;
