/**
 * xterm writes its rules into `<style>` elements, and colours of single cells into `style` attributes. The site's
 * content security policy refuses both. Style sheets made by script and an element's `style` object do the same and
 * are allowed, so xterm is led to these. (Its option `documentOverride` would reach two of the three style elements
 * and none of the attributes: the rest is made by the global document.)
 */

/**
 * Opens a terminal without a style element or attribute.
 * @param open opens it; the elements that it makes at once are those that matter
 * @returns a function that removes the terminal's style sheets
 */
export function openWithoutInlineStyles(open: () => void): () => void {
  setSpanStylesByObject();
  const sheets: CSSStyleSheet[] = [];
  const { createElement } = document;
  Object.defineProperty(document, "createElement", {
    configurable: true,
    value(tag: string, options?: ElementCreationOptions): HTMLElement {
      if (tag !== "style") return createElement.call(document, tag, options);
      const sheet = new CSSStyleSheet();
      sheets.push(sheet);
      return standIn(createElement.call(document, "template"), sheet);
    },
  });
  try {
    open();
  } finally {
    Reflect.deleteProperty(document, "createElement");
  }
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}

/**
 * Makes an element pass for a style element: its text goes to a style sheet. Even an empty style element is refused,
 * so it has to be another one, which shows nothing.
 */
function standIn(element: HTMLElement, sheet: CSSStyleSheet): HTMLElement {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return Object.defineProperty(element, "textContent", { set: (rules: string) => sheet.replaceSync(rules) });
}

/**
 * Makes `setAttribute("style", …)` of spans, of which a terminal's cells consist, go through their `style` object.
 * It does what it did, so it may stay for the page's life.
 */
function setSpanStylesByObject(): void {
  if (Object.hasOwn(HTMLSpanElement.prototype, "setAttribute")) return;
  const { setAttribute } = HTMLSpanElement.prototype;
  Object.defineProperty(HTMLSpanElement.prototype, "setAttribute", {
    value(this: HTMLSpanElement, name: string, value: string): void {
      if (name === "style") this.style.cssText = value;
      else setAttribute.call(this, name, value);
    },
  });
}
