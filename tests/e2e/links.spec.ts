import { type Build, filesOf, pathAddress, pathBuild, rootBuild, textIn } from "./builds.ts";
import { expect, test } from "./test.ts";

for (const build of [rootBuild, pathBuild]) {
  test(`built for ${build.base}: every internal link and anchor leads somewhere`, () => {
    const there = thingsIn(build);
    const dead: string[] = [];
    for (const file of filesOf(build, ".html")) {
      for (const link of linksIn(textIn(build, file))) {
        if (/^(https?:|mailto:|data:)/.test(link)) continue;
        const problem = follow(link, file, build, there);
        if (problem) dead.push(`${file}: ${link}: ${problem}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test(`built for ${build.base}: no id stands twice on a page`, () => {
    for (const file of filesOf(build, ".html")) {
      const ids = [...textIn(build, file).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        file,
      ).toEqual([]);
    }
  });

  test(`built for ${build.base}: nothing is inline that a strict content security policy refuses`, () => {
    for (const file of filesOf(build, ".html")) {
      const html = textIn(build, file);
      expect(
        html.match(/<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>/g) ?? [],
        file,
      ).toEqual([]);
      expect(html.match(/<[^>]*\s(?:on[a-z]+|style)="[^>]*>|<style/g) ?? [], file).toEqual([]);
    }
  });
}

test("the site's address is in its canonical links and its sitemap", () => {
  expect(textIn(pathBuild, "issues/index.html")).toContain(`rel="canonical" href="${pathAddress}issues/"`);
  expect(textIn(pathBuild, "sitemap.xml")).toContain(`<loc>${pathAddress}issues/</loc>`);
});

test("the site works below a path", async ({ page, servers }) => {
  await page.goto(servers.below);
  await page.getByRole("link", { name: "Issues", exact: true }).first().click();
  await expect(page).toHaveURL(`${servers.below}issues/`);
  await page.locator("ul.titles a").first().click();
  // The page before has a heading too: only the address tells that this one is here, and only the role that the
  // box takes keys.
  await expect(page).toHaveURL(new RegExp(`^${servers.below}issues/.+/$`));
  await expect(page.getByRole("combobox")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("operation not permitted");
  const option = page.getByRole("option").first();
  const target = await option.getAttribute("href");
  expect(target).toContain(pathBuild.base);
  await option.click();
  await expect(page).toHaveURL(new URL(target ?? "", servers.below).href);
});

function linksIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}

/** What links can lead to: each file, and the anchors on it if it is a page. */
type Things = Map<string, Set<string>>;

function thingsIn(build: Build): Things {
  return new Map(
    filesOf(build, "").map((name) => {
      const html = name.endsWith(".html") ? textIn(build, name) : "";
      return [name, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id))];
    }),
  );
}

/** Why a link leads nowhere; undefined when it leads somewhere. */
function follow(link: string, from: string, build: Build, things: Things): string | undefined {
  const url = new URL(link, `http://site${build.base}${from.replace(/index\.html$/, "")}`);
  const at = decodeURIComponent(url.pathname);
  if (!at.startsWith(build.base)) return `is outside of ${build.base}`;
  let file = at.slice(build.base.length);
  if (file === "" || file.endsWith("/")) file += "index.html";
  const anchors = things.get(file);
  if (anchors === undefined) return "there is no such file";
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor !== "" && !anchors.has(anchor)) return "there is no such anchor";
  return undefined;
}
