import { words } from "../words/spoken.ts";

const copyable = "pre.code, pre.command";

/** Adds a copy button to every command and file in a part of the page, where the browser has a clipboard for it. */
export function addCopyButtons(part: ParentNode): void {
  // Absent on pages that are not served securely.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return;
  for (const pre of part.querySelectorAll<HTMLElement>(copyable)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    const status = document.createElement("span");
    status.className = "sr";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await clipboard.writeText(pre.querySelector("code")?.textContent ?? "");
      button.textContent = words.copied;
      status.textContent = words.copied;
      setTimeout(() => {
        button.textContent = words.copy;
        status.textContent = "";
      }, 2000);
    });
    const holder = document.createElement("div");
    holder.className = "copyable";
    pre.replaceWith(holder);
    holder.append(pre, button, status);
  }
}
