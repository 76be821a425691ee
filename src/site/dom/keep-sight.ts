/**
 * Changes a page, and scrolls so that what the reader sees of a place stays where it is: the part that has the focus,
 * or the first that is in sight, of those that are still there after the change. Entries of lists are parts, too.
 */
export function keepSight(place: Element, change: () => void): void {
  const seen = [...place.querySelectorAll(":scope > :not(ul, ol), :scope > ul > *, :scope > ol > *")]
    .map((part) => ({ part, ...edges(part), focused: part.contains(document.activeElement) }))
    .filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
  // Where the place begins in sight, what changes is below.
  const above = place.getBoundingClientRect().top < 0;
  change();
  const there = seen.filter(({ part }) => part.isConnected);
  const kept = there.find(({ focused }) => focused) ?? (above ? there[0] : undefined);
  if (kept) scrollBy({ top: edges(kept.part).top - kept.top, behavior: "instant" });
}

function edges(part: Element): { top: number; bottom: number } {
  const { top, bottom } = part.getBoundingClientRect();
  return { top, bottom };
}
