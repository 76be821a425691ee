import type { ITheme } from "@xterm/xterm";

/** Which custom property has which of xterm's colours; machine-terminal.css and base.css set them. */
const properties = {
  background: "--term",
  foreground: "--term-ink",
  cursor: "--term-prompt",
  cursorAccent: "--term",
  selectionBackground: "--term-selection",
  selectionInactiveBackground: "--term-selection",
  scrollbarSliderBackground: "--term-slider",
  scrollbarSliderHoverBackground: "--term-slider-active",
  scrollbarSliderActiveBackground: "--term-slider-active",
  black: "--ansi-black",
  red: "--ansi-red",
  green: "--ansi-green",
  yellow: "--ansi-yellow",
  blue: "--ansi-blue",
  magenta: "--ansi-magenta",
  cyan: "--ansi-cyan",
  white: "--ansi-white",
  brightBlack: "--ansi-bright-black",
  brightRed: "--ansi-bright-red",
  brightGreen: "--ansi-bright-green",
  brightYellow: "--ansi-bright-yellow",
  brightBlue: "--ansi-bright-blue",
  brightMagenta: "--ansi-bright-magenta",
  brightCyan: "--ansi-bright-cyan",
  brightWhite: "--ansi-bright-white",
} as const satisfies ITheme;

/** The colours that the page's theme gives a terminal in this element now. */
export function terminalColours(box: HTMLElement): ITheme {
  // A custom property is text, `light-dark(…)` for one; only a real property has its colour.
  const probe = document.createElement("span");
  box.append(probe);
  const colours = Object.entries(properties).map(([role, property]) => {
    probe.style.color = `var(${property})`;
    return [role, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colours);
}

/**
 * Tells when the page's theme changes, by its button or by the system.
 * @returns a function that ends it
 */
export function onThemeChange(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    chosen.disconnect();
    system.removeEventListener("change", changed);
  };
}
