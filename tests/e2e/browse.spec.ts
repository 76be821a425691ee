import { gzipSync } from "node:zlib";
import { filesOf, rootBuild, textIn } from "./builds.ts";
import { expect, test } from "./one-page.ts";

const listed = "section.shelved li:not([hidden])";

test("the list of issues is whole without its filter, in sections that can be jumped to", async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${servers.root}issues/`);
  const articles = filesOf(rootBuild, "index.html").filter((file) =>
    /^issues\/[^/]+\/index\.html$/.test(file),
  );
  await expect(page.locator(listed)).toHaveCount(articles.length);
  expect(await page.locator("form.narrow").boundingBox()).toBeNull();
  await expect(page.locator("section.shelved h2").first()).toHaveAttribute("id", /.+/);
  await context.close();
});

test("the list is narrowed down by keyboard, and the address says how", async ({ page, servers }) => {
  await page.goto(`${servers.root}issues/`);
  const all = await page.locator(listed).count();
  const words = page.getByRole("searchbox", { name: "Words" });
  await words.focus();
  await page.keyboard.type("cgroup");
  await expect(page.getByRole("status").filter({ hasText: `of ${all} issues` })).toBeVisible();
  const some = await page.locator(listed).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Runtime or release")).toBeFocused();
  // Types ahead, as in any select field.
  await page.keyboard.type("crun 1.28");
  await expect(page).toHaveURL(/\?q=cgroup&on=crun-1\.28$/);
  for (const item of await page.locator(listed).all()) {
    expect((await item.getAttribute("data-on"))?.split(" ")).toContain("crun-1.28");
  }
  const fewer = await page.locator(listed).count();
  expect(fewer).toBeLessThan(some);

  // A colleague who gets the address sees the same.
  await page.reload();
  await expect(words).toHaveValue("cgroup");
  await expect(page.locator(listed)).toHaveCount(fewer);

  await page.getByRole("button", { name: "Show all" }).press("Enter");
  await expect(page.locator(listed)).toHaveCount(all);
  await expect(words).toBeFocused();
  await expect(page).toHaveURL(`${servers.root}issues/`);
});

test("every facet narrows the list to what has it, and what nothing has leaves none", async ({
  page,
  servers,
}) => {
  for (const [name, value] of [
    ["on", "runc"],
    ["area", "cgroups"],
    ["errno", "EPERM"],
    ["layer", "docker"],
  ] as const) {
    await page.goto(`${servers.root}issues/?${name}=${value}`);
    const having = page.locator(`section.shelved li[data-${name}~="${value}"]`);
    await expect(page.locator(listed)).toHaveCount(await having.count());
    await expect(page.locator(`select[name=${name}]`)).toHaveValue(value);
  }
  await page.goto(`${servers.root}issues/?q=nothing+says+this`);
  await expect(page.locator(listed)).toHaveCount(0);
  await expect(page.locator("section.shelved:not([hidden])")).toHaveCount(0);
});

test("with two hundred issues the list is within 20 kB, and its filter works", async ({ page, servers }) => {
  const html = textIn(rootBuild, "issues/index.html");
  const many = withIssues(html, 200);
  expect(gzipSync(many, { level: 9 }).length).toBeLessThanOrEqual(20_000);
  await page.route(`${servers.root}issues/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: many });
  });
  await page.goto(`${servers.root}issues/`);
  await expect(page.locator(listed)).toHaveCount(200);
  await page.getByRole("searchbox", { name: "Words" }).fill("mixed-7-");
  await expect(page.locator(listed)).toHaveCount(1);
});

/** The list with as many issues as asked for: each of the words of the real ones, mixed, and with a slug of its own. */
function withIssues(html: string, count: number): string {
  const items = html.match(/<li data-on.*?<\/li>/gs) ?? [];
  const texts = items.map((item) => item.split(/(?<=[ >])/));
  const made = Array.from({ length: count }, (_, at) => {
    const [base = [], other = []] = [texts[at % texts.length], texts[(at * 7 + 3) % texts.length]];
    const words = other.filter((part) => /^[\w.:'-]+ $/.test(part));
    const mixed = base.map((part, i) =>
      /^[\w.:'-]+ $/.test(part) ? (words[(i * at) % words.length] ?? part) : part,
    );
    return mixed
      .join("")
      .replace(/issues\/([\w-]+)\//, `issues/mixed-${at}-$1/`)
      .replace("</a>", ` mixed-${at}-</a>`);
  });
  const [first = ""] = items;
  const rest = items.slice(1).reduce((text, item) => text.replace(item, ""), html);
  return rest.replace(first, () => made.join(""));
}

test("home: each figure leads to where it is shown", async ({ page, servers }) => {
  await page.goto(servers.root);
  const shown: Record<string, number> = {};
  for (const link of await page.locator(".figures a").all()) {
    const number = await link.locator("strong").textContent();
    shown[(await link.getAttribute("href")) ?? ""] = Number(number?.replaceAll(",", ""));
  }
  await page.goto(`${servers.root}issues/`);
  expect(shown["/issues/"]).toBe(await page.locator(listed).count());
  await page.goto(`${servers.root}runtimes/`);
  expect(shown["/runtimes/"]).toBe(await page.locator("section.runtime .tags a").count());
  await page.goto(`${servers.root}api/`);
  const messages = (await page.locator("li", { hasText: /: \d+ messages from/ }).allTextContents())
    .flatMap((text) => [...text.matchAll(/: (\d+) messages from/g)].map(([, count]) => Number(count)))
    .reduce((sum, count) => sum + count, 0);
  expect(messages).toBeGreaterThan(0);
  // The outer item of the list holds the others' texts as well.
  expect([messages, messages / 2]).toContain(shown["/api/"]);
  expect(shown["/lab/"]).toBeGreaterThan(0);
});

test("a release's page and an article's matrix say what the distribution patched", async ({
  page,
  servers,
}) => {
  const said = async (release: string) => {
    await page.goto(`${servers.root}runtimes/${release}/`);
    return page.locator("#patches + p").textContent();
  };
  expect(await said("runc/1.1.5")).toMatch(/runc 1\.1\.5\+ds1-1\+deb12u1\. It applies 18 patches/);
  await page.getByText("Their names, in order").click();
  await expect(page.locator("#patches ~ details").first().locator("li")).toHaveCount(18);
  expect(await said("crun/1.28")).toContain("It applies no patch");
  expect(await said("runc/1.4.3")).toContain("not known, the source package is no longer in the archive");
  await page.goto(`${servers.root}zh-cn/issues/setns-eperm/`);
  const packages = page.locator(".matrix details");
  await packages.first().locator("summary").click();
  expect(await packages.first().locator("li").allTextContents()).toEqual([
    "0.17+dfsg-1+deb11u2：有补丁",
    "1.8.1-1+deb12u1：有补丁",
    "1.21-1：补丁未知",
    "1.28-1：无补丁",
  ]);
});
