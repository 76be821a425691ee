import { expect, test } from "./test.ts";

test("the theme follows the system, can be changed, and is remembered without a flash", async ({
  page,
  servers,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(servers.root);
  const button = page.getByRole("button", { name: "Dark theme" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect(button).toHaveAttribute("aria-pressed", "true");
  const dark = await background();
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  const light = await background();
  expect(light).not.toBe(dark);
  // The remembered theme is set before anything is drawn: while the document is still being read.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      sessionStorage.setItem("theme-at-body", document.documentElement.dataset["theme"] ?? "");
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${servers.root}issues/`);
  expect(await page.evaluate(() => sessionStorage.getItem("theme-at-body"))).toBe("light");
  expect(await background()).toBe(light);
});

test("search by keyboard: slash, type, arrows, Enter; Escape closes", async ({ page, servers }) => {
  await page.goto(`${servers.root}issues/`);
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "Search errors and symptoms" });
  await expect(box).toBeFocused();
  await page.keyboard.type("setns");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type(" net");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute(
    "aria-activedescendant",
    (await options.first().getAttribute("id")) ?? "",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${servers.root}issues/setns-eperm/`);
});

test("Enter without a choice leads to the results page", async ({ page, servers }) => {
  await page.goto(servers.root);
  await page.keyboard.press("/");
  await page.keyboard.type("memlock");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${servers.root}search/?q=memlock`);
  await expect(page.locator("#results a").first()).toBeVisible();
});

test("the first Tab leads past the header", async ({ page, servers }) => {
  await page.goto(servers.root);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a command is copied without its prompt", async ({ page, servers, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${servers.root}issues/`);
  await page.locator("ul.titles a").first().click();
  const command = page.locator(".confirm .copyable").first();
  await command.getByRole("button", { name: "Copy" }).click();
  await expect(command.getByRole("status")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await command.locator("code").textContent());
  expect(copied).not.toMatch(/^\$/);
});

test("an index that cannot be loaded is told, and loaded again later", async ({ browser, servers }) => {
  // A page of its own: what the browser logs of the refused request is wanted here.
  const page = await browser.newPage();
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto(`${servers.root}search/?q=setns`);
  await expect(page.locator("#results-status")).toContainText("could not be loaded");
  await page.unroute("**/pagefind/**");
  await page.locator("#find").fill("setns net");
  await expect(page.locator("#results a").first()).toHaveAttribute("href", "/issues/setns-eperm/");
  await page.close();
});

test("search files load only when search is used", async ({ page, servers }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${servers.root}issues/`);
  expect(asked.filter((url) => url.includes("/pagefind/"))).toEqual([]);
  await page.keyboard.press("/");
  await expect.poll(() => asked.some((url) => url.includes("/pagefind/"))).toBe(true);
});
