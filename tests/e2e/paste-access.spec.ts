import { overflow, violations } from "./accessible.ts";
import { expect, test } from "./one-page.ts";
import { known, partsOf, unknown, withoutArticle } from "./paste-box.ts";

for (const [name, paste] of Object.entries({
  match: known.paste,
  "no article": withoutArticle,
  none: unknown,
})) {
  test(`the answer is accessible in both themes and fits a phone: ${name}`, async ({ page, servers }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(servers.below);
    const { box, verdict } = partsOf(page);
    await box.fill(paste);
    await expect(verdict.getByRole("heading")).toBeVisible();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page), "dark").toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page), "parts that are wider than the phone").toEqual([]);
  });
}

test("by keyboard alone: to the box, through the answer, from a mark to its article and message", async ({
  page,
  servers,
}) => {
  await page.goto(servers.root);
  const { box, verdict, answer } = partsOf(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(box).toBeFocused();
  await page.keyboard.insertText(known.paste);
  await expect(verdict).toContainText("Match:");
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
    if (names.at(-1)?.startsWith("known message: ")) break;
  }
  const order = [
    "Choose a file",
    "Copy a link to this paste",
    "Clear",
    "Line 2 of your text",
    "runc exec: failed to setns",
  ];
  const places = order.map((name) => names.findIndex((text) => text.startsWith(name)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(names).toContain("Skip the marked text");

  // A mark of a message leads to its entry, out of the fold, and leaves the address alone.
  await page.keyboard.press("Enter");
  await expect(answer.locator(".messages li:focus")).toBeVisible();
  await expect(page).toHaveURL(servers.root);
  const mark = answer.locator("mark a").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(answer.locator(".found")).toBeFocused();
});

test("the verdict is spoken: it changes within a live region that is there before", async ({
  page,
  servers,
}) => {
  await page.goto(servers.root);
  const { box, verdict } = partsOf(page);
  await expect(verdict).toHaveRole("status");
  await expect(verdict).toBeEmpty();
  await box.fill(known.paste);
  await expect(verdict).toContainText("Match:");
  const same = await verdict.getByRole("heading").elementHandle();
  await box.fill(`${known.paste}\n`);
  await expect(box).toBeFocused();
  await page.waitForTimeout(500);
  // The same verdict is not put there again, which would speak it again.
  expect(await verdict.getByRole("heading").evaluate((now, before) => now === before, same)).toBe(true);
});

test("marks can be told without colour", async ({ page, servers }) => {
  await page.goto(servers.root);
  await partsOf(page).box.fill(known.paste);
  await expect(page.locator(".log mark").first()).toBeVisible();
  for (const mark of await page.locator(".log mark").all()) {
    const line = await mark.evaluate((element) => getComputedStyle(element).borderBottomStyle);
    expect(line).toMatch(/solid|double/);
  }
  expect(await page.locator(".log mark").count()).toBeGreaterThan(1);
});

test("without JavaScript there is no dead box, but words and links", async ({ browser, servers }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(servers.root);
  await expect(page.locator("textarea")).toBeHidden();
  await expect(page.locator("main .callout")).toContainText("needs JavaScript. The lists do not: Issues");
  for (const name of ["Issues", "Errno", "Areas"]) {
    await expect(page.locator("main .callout").getByRole("link", { name })).toBeVisible();
  }
  // The box does not hold its place either.
  const height = await page.locator(".paste").evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBe(0);
  await context.close();
});
