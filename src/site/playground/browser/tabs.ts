import { element } from "../../dom/element.ts";

/** A view of the playground. */
export type Tab = { id: string; name: string; body: HTMLElement; onShow?: () => void };

/**
 * Makes tabs as the ARIA patterns have them: arrow keys move, the chosen one is shown at once.
 * @param prefix of the elements' ids; unique in the page
 * @returns the part of the page, and how to choose a tab
 */
export function makeTabs(
  label: string,
  prefix: string,
  tabs: Tab[],
): { root: HTMLElement; choose: (id: string) => void } {
  const buttons = tabs.map((tab) => {
    const attributes = {
      type: "button",
      role: "tab",
      id: `${prefix}-${tab.id}`,
      "aria-controls": `${prefix}-${tab.id}-view`,
    };
    return element("button", attributes, tab.name);
  });
  for (const { id, body } of tabs) {
    body.id = `${prefix}-${id}-view`;
    body.setAttribute("role", "tabpanel");
    body.setAttribute("aria-labelledby", `${prefix}-${id}`);
  }
  const show = (at: number): void => {
    for (const [index, { body }] of tabs.entries()) {
      const chosen = index === at;
      body.hidden = !chosen;
      buttons[index]?.setAttribute("aria-selected", String(chosen));
      buttons[index]?.setAttribute("tabindex", chosen ? "0" : "-1");
    }
    tabs[at]?.onShow?.();
  };
  for (const [index, button] of buttons.entries()) {
    button.addEventListener("click", () => show(index));
    button.addEventListener("keydown", (event) => {
      const moves: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 };
      const to = moves[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = (to + tabs.length) % tabs.length;
      show(next);
      buttons[next]?.focus();
    });
  }
  const list = element("div", { role: "tablist", "aria-label": label, class: "tabs" }, ...buttons);
  show(0);
  return {
    root: element("div", { class: "views" }, list, ...tabs.map(({ body }) => body)),
    choose: (id) =>
      show(
        Math.max(
          0,
          tabs.findIndex((tab) => tab.id === id),
        ),
      ),
  };
}
