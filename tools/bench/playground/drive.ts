import type { Page } from "@playwright/test";

/** Seconds after the click. */
export type Run = {
  /** All files are here and compared with their checksums. */
  loaded: number;
  /** The first command was started. */
  firstCommand: number;
  done: number;
  /** What each `<runtime> run` took. */
  containerRuns: number[];
};

/** Clicks "Run", and takes the times of what the playground says of itself. */
export async function timeRun(page: Page): Promise<Run> {
  const said = await page.evaluate(async () => {
    const root = document.querySelector(".playground");
    const status = root?.querySelector(".status");
    const button = root?.querySelector<HTMLButtonElement>("button.primary");
    if (!root || !status || !button) throw new Error("no playground");
    const said: [seconds: number, text: string][] = [];
    const began = performance.now();
    await new Promise<void>((resolve) => {
      new MutationObserver(() => {
        said.push([(performance.now() - began) / 1000, status.textContent ?? ""]);
        if (said.length > 1 && !button.hidden) resolve();
      }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      button.click();
    });
    return said;
  });
  const end = said.at(-1);
  if (!end?.[1].startsWith("Equal")) throw new Error(`the run failed: ${end?.[1]}`);
  const changes = said.filter(([, text], at) => text !== said[at - 1]?.[1]);
  const first = (start: string): number =>
    changes.find(([, text]) => text.startsWith(start))?.[0] ?? Number.NaN;
  const containerRuns = changes.flatMap(([at, text], index) =>
    /^Running: (?:crun|runc) run/.test(text) ? [(changes[index + 1]?.[0] ?? Number.NaN) - at] : [],
  );
  return { loaded: first("Starting"), firstCommand: first("Running"), done: end[0], containerRuns };
}
