/**
 * Changes a page, and scrolls so that what the reader sees of a place stays where it is: the first of its parts, or of
 * their entries, that is in sight and still there after the change.
 */
export function keepSight(place: Element, change: () => void): void {
  const seen = [...place.querySelectorAll(":scope > :not(ul, ol), :scope > ul > *, :scope > ol > *")]
    .map((part) => ({ part, ...edges(part) }))
    .filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
  // Where the place begins in sight, what changes is below.
  const above = place.getBoundingClientRect().top < 0;
  change();
  const kept = above ? seen.find(({ part }) => part.isConnected) : undefined;
  if (kept) scrollBy({ top: edges(kept.part).top - kept.top, behavior: "instant" });
}

function edges(part: Element): { top: number; bottom: number } {
  const { top, bottom } = part.getBoundingClientRect();
  return { top, bottom };
}
