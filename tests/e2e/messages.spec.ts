import type { Locator } from "@playwright/test";
import { localeFolder, locales } from "../../src/schema/locale.ts";
import { wordsFor } from "../../src/site/words/words.ts";
import { overflow } from "./accessible.ts";
import { filesOf, pagesOf, pathBuild, rootBuild, textIn } from "./builds.ts";
import { expect, test } from "./one-page.ts";
import { partsOf, withoutArticle } from "./paste-box.ts";

/** Where the text of `withoutArticle` stands. */
const sought = "cannot allocate tty if runc will detach without setting console socket";

async function expectShown(row: Locator): Promise<void> {
  await expect(row).toContainText(sought);
  await expect(row).toBeInViewport();
  await expect(row).toContainText(/\d\.\d/);
  await expect(row.getByRole("link").first()).toHaveAttribute(
    "href",
    /^https:\/\/github\.com\/.*\/blob\/v\d/,
  );
}

for (const folder of ["", "zh-cn/"]) {
  test(`/${folder}: an answer leads from who prints a message to where it stands`, async ({
    page,
    servers,
  }) => {
    await page.goto(servers.below + folder);
    await page.locator("textarea").fill(withoutArticle);
    const { answer } = partsOf(page);
    const link = answer.locator(".messages .by a, .chain .by a").first();
    await expect(link).toHaveAttribute("href", new RegExp(`^/kb/${folder}messages/runc/#runc-[0-9a-z]{7}$`));
    const id = (await link.getAttribute("href"))?.split("#")[1] ?? "";
    await link.click();
    // The program's page leads on to the part that has it now.
    await expect(page).toHaveURL(new RegExp(`/kb/${folder}messages/runc/[\\w.-]+/#${id}$`));
    await expectShown(page.locator(`#${id}`));
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`^${servers.below}${folder}(?:[?#].*)?$`));
  });
}

test("a program's page says of what is no message that it is none, and leads on when the address changes", async ({
  page,
  servers,
}) => {
  const { gone, failed } = wordsFor("en").messages;
  await page.goto(`${servers.root}messages/runc/#runc-zzzzzzz`);
  await expect(page.getByRole("status").filter({ hasText: gone })).toBeVisible();
  await page.goto(`${servers.root}messages/runc/#content`);
  await expect(page.getByText(gone)).toBeHidden();
  const [id = ""] = /runc-[0-9a-z]{7}/.exec(textIn(rootBuild, "messages/runc/libcontainer/index.html")) ?? [];
  await page.evaluate((to) => {
    location.hash = to;
  }, id);
  await expect(page).toHaveURL(`${servers.root}messages/runc/libcontainer/#${id}`);
  await page.route("**/places.json", (route) => route.fulfill({ body: "cut o" }));
  await page.goto(`${servers.root}messages/crun/#crun-zzzzzzz`);
  await expect(page.getByText(failed)).toBeVisible();
});

test("every message of the data has its anchor on one page in each language, and the pages are in the site map", () => {
  const pages = new Set(pagesOf(rootBuild));
  for (const locale of locales) {
    const folder = localeFolder(locale);
    const files = filesOf(rootBuild, "index.html").filter((file) => file.startsWith(`${folder}messages/`));
    const anchors = files.flatMap((file) => [...textIn(rootBuild, file).matchAll(/<li id="([^"]*)"/g)]);
    const ids = anchors.map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const data = filesOf(rootBuild, ".json").filter((file) => file.startsWith("api/messages/"));
    const all = data.flatMap((file) => [...textIn(rootBuild, file).matchAll(/"id":"([^"]*)"/g)]);
    expect(ids.toSorted()).toEqual(all.map(([, id]) => id).sort());
    expect(files.filter((file) => !pages.has(file.replace(/index\.html$/, "")))).toEqual([]);
  }
});

test("the pages of the longest paths fit a phone", async ({ page, servers }) => {
  const longest = pagesOf(rootBuild)
    .filter((path) => path.startsWith("messages/"))
    .sort((a, b) => b.length - a.length);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of longest.slice(0, 8)) {
    await page.goto(servers.root + path);
    expect(await overflow(page), path).toEqual([]);
  }
});

test("a message's address is the same in every build", () => {
  const places = (build: typeof rootBuild) => textIn(build, "messages/runc/places.json");
  expect(places(pathBuild)).toBe(places(rootBuild));
});

test("search finds a message by its words, below the articles, and by kind", async ({ page, servers }) => {
  await page.goto(`${servers.below}search/?q=setns`);
  const results = page.locator("#results a");
  await expect(results.first()).toHaveAttribute("href", "/kb/issues/setns-eperm/");
  const hrefs = () => results.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  await expect
    .poll(async () => (await hrefs()).filter((href) => href.includes("/messages/")).length)
    .toBeGreaterThan(0);
  const found = await hrefs();
  const first = found.findIndex((href) => href.includes("/messages/"));
  expect(
    found.slice(first).every((href) => /^\/kb\/messages\/[\w-]+\/(?:[\w.-]+\/)?#[\w-]+$/.test(href)),
  ).toBe(true);
  await page.getByLabel("Kind").selectOption("message");
  await expect(results.first()).toHaveAttribute("href", /\/messages\//);
  await page.getByLabel("Runtime").selectOption("crun");
  await expect
    .poll(async () => (await hrefs()).every((href) => href.startsWith("/kb/messages/crun/")))
    .toBe(true);
  await page.getByLabel("Kind").selectOption("page");
  await expect.poll(async () => (await hrefs()).every((href) => !href.includes("/messages/"))).toBe(true);
  // What only a message says is found all the same, and leads to it.
  await page.goto(`${servers.below}zh-cn/search/?q=${encodeURIComponent("without setting console socket")}`);
  await results.filter({ hasText: sought }).first().click();
  await expect(page).toHaveURL(/\/kb\/zh-cn\/messages\/runc\//);
  await expect(page.locator("li:target")).toContainText(sought);
});

test("a release's page leads to what it says anew, and from there to each message", async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.root}runtimes/runc/1.4.3/`);
  await page.getByRole("link", { name: "Texts of runc 1.4.3 that runc 1.3.6 does not have" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "What runc 1.4.3 says that runc 1.3.6 did not",
  );
  const link = page.locator("#new ~ ul a.exact").first();
  const text = (await link.textContent()) ?? "";
  await link.click();
  await expect(page.locator("li:target")).toContainText(text);
  await page.goto(`${servers.root}differences/`);
  await expect(page.locator('a[href$="/messages/"]')).toHaveCount(7);
});
