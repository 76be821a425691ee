/**
 * Shows what has waited for its program: what would do nothing without one has the class `awaits-program` in the markup.
 * Its place is kept from the first, so that nothing of the page moves; without scripts it takes none.
 */
export function showAwaited(element: Element): void {
  element.classList.remove("awaits-program");
}
