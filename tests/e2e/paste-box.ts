import type { Locator, Page } from "@playwright/test";

/** An error that an article explains, with words of its own round it. */
export const known = {
  slug: "setns-eperm",
  paste: [
    "# runc exec web-7 sh",
    "FATA[0000] nsexec-1[48213]: failed to setns into net namespace: Operation not permitted",
    "ERRO[0000] exec failed: unable to start container process: error executing setns process: exit status 1",
  ].join("\n"),
};

/** An error that a runtime's source has and no article explains. */
export const withoutArticle = "runc: cannot allocate tty if runc will detach without setting console socket";

/** No runtime's error. */
export const unknown = "quokka-7 refused the marmalade: umbrella /srv/teapot not wound up";

/** The parts of the paste page. */
export function partsOf(page: Page): Record<"box" | "verdict" | "answer" | "status" | "held", Locator> {
  return {
    box: page.getByLabel("Paste an error, or a whole log"),
    verdict: page.locator("#verdict"),
    answer: page.locator("#answer"),
    status: page.locator(".paste .status"),
    held: page.locator(".held"),
  };
}

/** Drops a file on a part of the page, as a browser does. */
export async function dropFile(target: Locator, name: string, content: string | number[]): Promise<void> {
  await target.evaluate(
    (element, { name, content }) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof content === "string" ? content : Uint8Array.from(content)], name));
      for (const type of ["dragenter", "dragover", "drop"]) {
        element.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }),
        );
      }
    },
    { name, content },
  );
}

/** Pastes a text into a box, as a browser does: the event, and what it does unless that is prevented. */
export async function pasteInto(box: Locator, text: string): Promise<void> {
  await box.focus();
  const taken = await box.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    return !element.dispatchEvent(event);
  }, text);
  if (!taken) await box.page().keyboard.insertText(text);
}

/** A log of `lines` lines in which the two lines of the known error stand `times` times, evenly. */
export function longLog(lines: number, times: number): string {
  const every = Math.floor(lines / times);
  const [, first = "", second = ""] = known.paste.split("\n");
  return Array.from({ length: lines }, (_, index) => {
    const at = (index % every) - Math.floor(every / 2);
    if (at === 0 || at === 1) return `Oct 02 11:40:07 edge-3 runc[${index}]: ${at === 0 ? first : second}`;
    return `Oct 02 11:40:07 edge-3 kubelet[702]: I1002 11:40:07.${String(index).padStart(6, "0")} 702 sync_loop.go:41] "Loop" iteration=${index} pods=17 latency="12ms" component=sync`;
  }).join("\n");
}
