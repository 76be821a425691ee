import { partsOf } from "./paste-box.ts";
import { expect, test } from "./test.ts";

/** An error that no article explains, and a rule does. */
const paste = "Error: crun: chown `/srv/data/x`: Operation not permitted";

test("an error without an article is answered with its rule, filled with its own words", async ({
  page,
  servers,
}) => {
  await page.goto(servers.root);
  const { box, verdict, answer } = partsOf(page);
  await box.fill(paste);
  await expect(verdict).toHaveText("No article yet; the rule: chown: Operation not permitted");
  const rule = answer.locator("article.found[data-rule='chown-eperm']");
  await expect(rule.locator("> h3").first()).toHaveText(/^1\. /);
  await expect(rule).toContainText("chown, answered with EPERM");
  await expect(rule.locator(".confirm .command").filter({ hasText: "/srv/data/x" }).first()).toBeVisible();
  await rule.locator(".onward a").click();
  await expect(page).toHaveURL(/\/rules\/chown-eperm\/$/);
  await expect(page.locator("h1")).toHaveText("chown: Operation not permitted");
});

test("in Chinese the answer says what it can, and the rule stays English", async ({ page, servers }) => {
  await page.goto(`${servers.root}zh-cn/`);
  await page.locator("#paste").fill(paste);
  await expect(page.locator("#verdict")).toContainText("相关规则");
  await expect(page.locator(".found .summary")).toHaveAttribute("lang", "en");
});

test("the rules' list leads to every rule, an article to its own, and a rule to its articles", async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.root}zh-cn/rules/`);
  const links = page.locator("main .related a");
  expect(await links.count()).toBeGreaterThanOrEqual(60);
  await expect(links.first()).toHaveAttribute("hreflang", "en");
  await page.goto(`${servers.root}issues/setns-eperm/`);
  await page.locator("aside a[href*='/rules/setns-']").first().click();
  await expect(page).toHaveURL(/\/rules\/setns-[\w-]+\/$/);
  await expect(page.locator(".rule-reason a[href$='/issues/setns-eperm/']").first()).toBeVisible();
});

test("search finds rules, below the articles", async ({ page, servers }) => {
  await page.goto(`${servers.root}search/?q=${encodeURIComponent("setns operation not permitted")}`);
  const results = page.locator("main ol li a, main ul li a").filter({ hasText: /./ });
  await expect.poll(() => results.count()).toBeGreaterThan(1);
  const found = await results.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const [issue, rule] = [/\/issues\//, /\/rules\//].map((kind) => found.findIndex((link) => kind.test(link)));
  expect(issue).toBeGreaterThanOrEqual(0);
  expect(rule).toBeGreaterThan(issue ?? 0);
});
