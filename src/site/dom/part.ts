/**
 * A part of the page's markup.
 * @throws Error when the markup has it not: markup and program do not fit
 */
export function part<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}
