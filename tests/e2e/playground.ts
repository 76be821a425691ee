import type { Locator, Page } from "@playwright/test";
import { loadExamples } from "../../src/lab/example/load.ts";
import { expect } from "./test.ts";

/** An example with few steps. */
export const short = { slug: "cgroupspath-systemd-format", release: "crun 1.28" };

/** A machine starts and runs: generous, as the computer may be busy with a replay. */
export const runTimeout = 240_000;

/** The parts of a playground. */
export function playgroundOf(
  page: Page,
): Record<"root" | "run" | "stop" | "status" | "failure" | "here" | "recorded" | "release", Locator> {
  const root = page.locator(".playground");
  return {
    root,
    run: root.getByRole("button", { name: /^Run/ }),
    stop: root.getByRole("button", { name: "Stop" }),
    status: root.getByRole("status").first(),
    failure: root.getByRole("alert"),
    here: root.getByRole("region", { name: "Printed here" }),
    recorded: root.getByRole("region", { name: "Recorded" }),
    release: root.getByRole("combobox", { name: "Release" }),
  };
}

/** Opens the playground's own page with an example, on a release; nothing runs yet. */
export async function openPlayground(page: Page, home: string, { slug, release } = short): Promise<void> {
  await page.goto(`${home}play/`);
  await page.getByLabel("Example").selectOption(slug);
  const { root } = playgroundOf(page);
  await expect(root).toHaveAttribute("data-example", slug);
  await playgroundOf(page).release.selectOption(release);
}

/** What the lab recorded, as lines of output. */
export async function recordedLines(slug: string, release: string): Promise<string[]> {
  const example = (await loadExamples(".")).find((folder) => folder.slug === slug);
  const recording = example?.recordings.find(
    ({ header }) => `${header.runtime} ${header.version}` === release,
  );
  if (!recording) throw new Error(`no recording of ${slug} on ${release}`);
  return recording.steps.flatMap((step) =>
    step.kind === "command" ? step.output.map(({ text }) => text) : [],
  );
}

/** The lines of output that a transcript on the page shows. */
export async function shownLines(transcript: Locator): Promise<string[]> {
  return transcript
    .locator("pre.output samp > span")
    .evaluateAll((spans) => spans.map((span) => (span.lastChild?.textContent ?? "").replace(/\n$/, "")));
}

/** Replaces the text of a file in the editor. */
export async function edit(page: Page, file: string, text: string): Promise<void> {
  const { root } = playgroundOf(page);
  await root.getByRole("tab", { name: "Edit files" }).click();
  await root.getByRole("combobox", { name: "File" }).selectOption(file);
  const editor = root.getByRole("textbox", { name: file });
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}
