/** What each node said when it was put there: what a reader opens, copies or types in it since makes it no other. */
const said = new WeakMap<Element, string>();

/** Puts nodes into a place; `refine` can put others in their stead later. */
export function fill(place: Element, nodes: Element[]): Element[] {
  for (const node of nodes) remember(node);
  place.replaceChildren(...nodes);
  return nodes;
}

/**
 * Puts nodes in the stead of those that `fill` has put there. What says the same stays, entries of lists too, with all
 * that the reader has opened, selected or focused in it. A focus in what goes moves to what says the same, if anything
 * does, or else to the place.
 * @returns those of the given nodes and entries that stand there now
 */
export function refine(place: HTMLElement, nodes: Element[]): Element[] {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const added = exchange(place, nodes);
  if (focused && !focused.isConnected) {
    const alike = [...place.querySelectorAll<HTMLElement>(focused.tagName)].find(
      ({ textContent }) => textContent === focused.textContent,
    );
    if (!alike) place.tabIndex = -1;
    (alike ?? place).focus({ preventScroll: true });
  }
  return added;
}

function exchange(place: Element, nodes: Element[]): Element[] {
  const old = new Set(place.children);
  const take = (fits: (child: Element) => boolean): Element | undefined => {
    const found = [...old].find(fits);
    if (found) old.delete(found);
    return found;
  };
  const same = nodes.map((node) => take((child) => said.get(child) === node.outerHTML));
  const added: Element[] = [];
  const stand = nodes.map((node, at) => {
    const kept = same[at];
    if (kept) return kept;
    const frame = hasEntries(node)
      ? take(({ tagName, className }) => tagName === node.tagName && className === node.className)
      : undefined;
    if (frame) {
      said.set(frame, node.outerHTML);
      added.push(...exchange(frame, [...node.children]));
      return frame;
    }
    remember(node);
    added.push(node);
    return node;
  });
  for (const child of old) child.remove();
  // Only what is out of its place is moved: a node that moves loses its focus.
  let next = place.firstElementChild;
  for (const node of stand) {
    if (node === next) next = next.nextElementSibling;
    else place.insertBefore(node, next);
  }
  return added;
}

function remember(node: Element): void {
  said.set(node, node.outerHTML);
  if (hasEntries(node)) for (const entry of node.children) remember(entry);
}

/** Whether a node is but a frame for others, so that it may stay when one of them goes. */
function hasEntries({ tagName }: Element): boolean {
  return ["UL", "OL", "DETAILS"].includes(tagName);
}
