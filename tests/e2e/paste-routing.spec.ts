import { expect, test } from "./one-page.ts";
import { known, longLog, partsOf, pasteInto } from "./paste-box.ts";

for (const [name, address, selector] of [
  ["the header's box", "issues/", "#header-search"],
  ["the search page", "search/", "#find"],
  ["the header's box on the home page", "", "#header-search"],
] as const) {
  test(`several lines pasted into ${name} go to the paste page`, async ({ page, servers }) => {
    await page.goto(servers.below + address);
    await pasteInto(page.locator(selector), known.paste);
    await expect(page).toHaveURL(new RegExp(`^${servers.below}#paste=`));
    await expect(partsOf(page).box).toHaveValue(known.paste);
    await expect(partsOf(page).verdict).toContainText("Match:");
  });
}

const line = known.paste.split("\n")[1] ?? "";

test("a long query that is typed goes there too, with Enter", async ({ page, servers }) => {
  expect(line.length).toBeGreaterThan(80);
  await page.goto(`${servers.root}issues/`);
  await page.keyboard.press("/");
  await page.keyboard.type(line);
  await expect(page.locator("header .suggestions")).toContainText("Press Enter");
  await page.keyboard.press("Enter");
  await expect(partsOf(page).box).toHaveValue(line);
  await expect(partsOf(page).verdict).toContainText("Match:");
});

test("a browser's address bar may bring one to the search page", async ({ page, servers }) => {
  await page.goto(`${servers.root}issues/`);
  await page.goto(`${servers.root}search/?${new URLSearchParams({ q: line })}`);
  await expect(page).toHaveURL(new RegExp(`^${servers.root}#paste=`));
  await expect(partsOf(page).verdict).toContainText("Match:");
  await page.goBack();
  await expect(page).toHaveURL(`${servers.root}issues/`);
});

test("a text too long for a link is handed over all the same", async ({ page, servers }) => {
  const log = longLog(5_000, 3).replaceAll(/iteration=\d+/g, () => crypto.randomUUID());
  await page.goto(`${servers.root}issues/`);
  await pasteInto(page.locator("#header-search"), log);
  await expect(partsOf(page).verdict).toContainText("Match:");
  await expect(partsOf(page).held).toContainText("5,000 lines");
});

test("words stay in the search", async ({ page, servers }) => {
  await page.goto(`${servers.root}issues/`);
  await pasteInto(page.locator("#header-search"), "memlock");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${servers.root}search/?q=memlock`);
  await expect(page.locator("#results a").first()).toBeVisible();
});
