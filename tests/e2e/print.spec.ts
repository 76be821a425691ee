import type { Locator, Page } from "@playwright/test";
import { overflow } from "./accessible.ts";
import { expect, test } from "./one-page.ts";

/** An article with differences between releases, folded transcripts and files, and links out of the site. */
const article = "issues/setns-eperm/";

/** A sheet of A4 without its margins, in CSS pixels. */
const sheet = { width: 680, height: 1000 };

/** Opens a page as it comes on paper for a reader who chose the dark theme. */
async function openOnPaper(page: Page, address: string): Promise<void> {
  await page.setViewportSize(sheet);
  await page.goto(address);
  await page.evaluate(() => {
    document.documentElement.dataset["theme"] = "dark";
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
}

function styleOf(element: Locator, property: string, pseudo?: string): Promise<string> {
  return element.evaluate((node, [name, part]) => getComputedStyle(node, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);
}

test("on paper there is nothing to press or to follow, and all that is folded away", async ({
  page,
  servers,
}) => {
  await openOnPaper(page, servers.root + article);
  const hidden = page.locator("header.site, footer.site, nav, form, button, .skip, .anchor, .try");
  expect(await hidden.count()).toBeGreaterThan(10);
  for (const element of await hidden.all()) await expect(element).toBeHidden();

  const folded = page.locator("details:not([open]) pre");
  expect(await folded.count()).toBeGreaterThan(5);
  for (const element of await folded.all()) await expect(element).toBeVisible();
  for (const selector of ["h1", ".lead", ".signature", ".matrix", "#references"]) {
    await expect(page.locator(selector).first(), selector).toBeVisible();
  }
  expect(await overflow(page), "parts that are wider than the sheet").toEqual([]);
});

test("on paper terminals are black on white, in the dark theme too", async ({ page, servers }) => {
  await openOnPaper(page, servers.root + article);
  for (const selector of ["body", ".terminal", ".signature pre", "pre.code"]) {
    expect(await styleOf(page.locator(selector).first(), "background-color"), selector).toBe(
      "rgb(255, 255, 255)",
    );
  }
  for (const selector of ["body", ".terminal .command", ".terminal .output .err", ".signature pre"]) {
    expect(await styleOf(page.locator(selector).first(), "color"), selector).toBe("rgb(0, 0, 0)");
  }
});

test("on paper a link out of the site is followed by its address, another is not", async ({
  page,
  servers,
}) => {
  await openOnPaper(page, servers.root + article);
  const out = page.locator('#references + ul a[href^="https:"]').first();
  const address = await out.getAttribute("href");
  expect(await styleOf(out, "content", "::after")).toBe(`" (${address})"`);
  expect(await styleOf(page.locator(".matrix a").first(), "content", "::after")).toBe("none");
});
