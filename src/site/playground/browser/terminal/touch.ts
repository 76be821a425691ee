import type { Terminal } from "@xterm/xterm";

/**
 * Lets a finger scroll through what was printed, which xterm leaves to the wheel. At either end, and where nothing is
 * to be scrolled, the page scrolls as elsewhere.
 */
export function attachTouchScroll(terminal: Terminal, screen: HTMLElement): void {
  /** Where the finger was when the last whole line was scrolled, in pixels. */
  let from: number | undefined;
  screen.addEventListener(
    "touchstart",
    ({ touches }) => {
      from = touches.length === 1 ? touches[0]?.clientY : undefined;
    },
    { passive: true },
  );
  screen.addEventListener(
    "touchmove",
    (event) => {
      const at = event.touches[0]?.clientY;
      if (from === undefined || at === undefined) return;
      const { viewportY, baseY } = terminal.buffer.active;
      if (at > from ? viewportY === 0 : viewportY === baseY) {
        from = at;
        return;
      }
      event.preventDefault();
      const lineHeight = screen.clientHeight / terminal.rows;
      const lines = Math.trunc((from - at) / lineHeight);
      terminal.scrollLines(lines);
      from -= lines * lineHeight;
    },
    { passive: false },
  );
}
