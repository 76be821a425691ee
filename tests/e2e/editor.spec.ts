import type { Page } from "@playwright/test";
import { overflow, violations } from "./accessible.ts";
import { expect, test } from "./editor-page.ts";

const config = (page: Page) => page.getByRole("textbox", { name: "config.json" });
const status = (page: Page) => page.locator("#config").getByRole("status");

/** Replaces the text of config.json, as a reset does; the cursor is at its start. */
async function setConfig(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => window.editors?.config.setText(value), text);
  await config(page).focus();
}

const textOf = (page: Page) => page.evaluate(() => window.editors?.config.text());
const toldOf = (page: Page) => page.evaluate(() => window.editors?.told);
const problemsOf = (page: Page) => page.evaluate(() => window.editors?.config.problems());

test("a value that the schema refuses is underlined, told at the pointer and below, and counted", async ({
  page,
}) => {
  await setConfig(page, '{\n  "ociVersion": "1.0.2",\n  "hostname": 12\n}');
  const wrong = page.locator("#config .cm-lintRange-error");
  await expect(wrong).toHaveText("12");
  await expect(status(page)).toHaveText("1 error. F8 goes to the next one.");
  expect(await problemsOf(page)).toBe(1);
  await wrong.hover();
  await expect(page.locator(".cm-tooltip-lint")).toHaveText('Incorrect type. Expected "string".');
  await page.keyboard.press("F8");
  await expect(status(page)).toHaveText('Line 3: Incorrect type. Expected "string".');
});

test("an unknown key is a warning, which is no error", async ({ page }) => {
  await setConfig(page, '{"ociVersion": "1.0.2", "hostnam": "demo"}');
  await expect(page.locator("#config .cm-lintRange-warning")).toHaveText('"hostnam"');
  await expect(status(page)).toContainText("Did you mean “hostname”?");
  expect(await problemsOf(page)).toBe(0);
});

test("suggests keys and then their values, each with what it means", async ({ page }) => {
  await setConfig(page, '{"linux": {}}');
  for (let i = 0; i < '{"linux": {'.length; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.type('"rootfs');
  const list = page.getByRole("listbox", { name: "What fits here" });
  await expect(list.getByRole("option")).toHaveText(["rootfsPropagation"]);
  await expect(page.locator(".cm-completionInfo")).toContainText("mounts made on one side");
  await list.getByText("rootfsPropagation").click();
  await list.getByText("rslave").click();
  expect(await textOf(page)).toBe('{"linux": {"rootfsPropagation": "rslave"}}');
});

test("tells what a key means where the pointer rests", async ({ page }) => {
  // A name is an element of its own once it is coloured.
  await config(page).locator("span").getByText('"process"').hover();
  await expect(page.locator(".cm-meaning")).toHaveText("What runs in the container; needed to start it.");
});

test("the page hears of what the reader changes, and setText can be undone", async ({ page }) => {
  const before = await textOf(page);
  await setConfig(page, "{}");
  expect(await toldOf(page)).toEqual([]);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ");
  expect(await toldOf(page)).toEqual(["{} "]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await textOf(page)).toBe(before);
});

test("Tab indents; after Escape it leaves, as the editor's description says", async ({ page }) => {
  const steps = page.getByRole("textbox", { name: "Steps" });
  await expect(steps).toHaveAccessibleDescription(/press Escape first and Tab leaves/);
  await steps.focus();
  await page.keyboard.press("Tab");
  await expect(steps).toBeFocused();
  expect(await page.evaluate(() => window.editors?.steps.text())).toMatch(/^ {2}# Nothing/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "After it" })).toBeFocused();
});

test("destroyed, it leaves nothing behind", async ({ page }) => {
  await page.evaluate(() => window.editors?.config.destroy());
  await expect(page.locator("#config")).toBeEmpty();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`${colorScheme}: no colour or name that axe minds, no scrolling sideways on a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 700 });
    await setConfig(
      page,
      `{"ociVersion": "1.0.2", "hostname": 1, "annotations": {"a": "${"x".repeat(300)}"}}`,
    );
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(', "');
    await expect(page.getByRole("listbox")).toBeVisible();
    await expect(page.locator(".cm-completionInfo")).toBeHidden();
    await expect(status(page)).toContainText("Line 1");
    expect(await overflow(page)).toEqual([]);
    // The list of suggestions is scrolled from the text, by the arrow keys.
    const found = await violations(page);
    expect(found.filter((text) => !/^scrollable-region-focusable: [^:]*#cm-ac-/.test(text))).toEqual([]);
  });
}
