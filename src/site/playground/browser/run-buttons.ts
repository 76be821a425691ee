import { showAwaited } from "../../dom/awaited.ts";
import { words } from "../../words/spoken.ts";

/** Makes the "Run this" buttons of a page open the playground in their place. Nothing of it is loaded before. */
export function attachRunButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button.run-this")) {
    const place = button.parentElement;
    const slug = button.dataset["example"];
    if (!place || slug === undefined) continue;
    showAwaited(place);
    button.addEventListener("click", async () => {
      button.disabled = true;
      button.textContent = words.play.opening;
      try {
        const { openPlayground } = await import("./playground.ts");
        await openPlayground(place, { slug, release: button.dataset["release"], run: true });
      } catch {
        button.disabled = false;
        button.textContent = words.play.openFailed;
      }
    });
  }
}
