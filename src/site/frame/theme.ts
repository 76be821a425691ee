import { showAwaited } from "../dom/awaited.ts";

const key = "crunbook-theme";

/** Makes the header's button switch between the light and the dark theme, and remembers the choice. */
export function attachThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  if (!button) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean => {
    const chosen = document.documentElement.dataset["theme"];
    return chosen === undefined ? system.matches : chosen === "dark";
  };
  const show = (): void => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage may be refused; the choice then lasts for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
  showAwaited(button);
}
