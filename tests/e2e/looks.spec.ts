import { poorContrastOfNewLooks } from "./looks.ts";
import { expect, test } from "./test.ts";

test("contrast is measured anew where a colour, or what lies beneath, is another than on pages before", async ({
  page,
  servers,
}) => {
  test.slow();
  const proven = new Set<string>();
  await page.goto(`${servers.root}issues/`);
  expect(await poorContrastOfNewLooks(page, proven)).toEqual([]);
  expect(proven.size).toBeGreaterThan(5);
  await page.goto(`${servers.root}issues/setns-eperm/`);
  expect(await poorContrastOfNewLooks(page, proven)).toEqual([]);
  const known = proven.size;
  const first = page.locator("main .lead").first();
  await first.evaluate((text) => text.style.setProperty("color", "rgb(140, 140, 140)"));
  expect((await poorContrastOfNewLooks(page, proven)).join("\n")).toMatch(/color-contrast: [\s\S]*#8c8c8c/);
  await first.evaluate((text) => text.style.removeProperty("color"));
  await page
    .locator("main")
    .evaluate((main) => main.style.setProperty("background-color", "rgb(90, 90, 90)"));
  expect((await poorContrastOfNewLooks(page, proven)).join("\n")).toMatch(/color-contrast: [\s\S]*#5a5a5a/);
  await page.locator("main").evaluate((main) => main.style.removeProperty("background-color"));
  // What failed is not proven; what was proven is not measured again.
  expect(await poorContrastOfNewLooks(page, proven)).toEqual([]);
  expect(proven.size).toBeGreaterThanOrEqual(known);
});
