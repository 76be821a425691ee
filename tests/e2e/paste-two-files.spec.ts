import type { Page } from "@playwright/test";
import { known, partsOf, unknown } from "./paste-box.ts";
import { expect, test } from "./test.ts";

/** Lines that are each known from the first file alone, and one that only the second has. */
const early = Array.from(
  { length: 30 },
  (_, at) => `runc[${at}]: cannot allocate tty if runc will detach without setting console socket`,
).join("\n");
const late = "docker: Failed to create the container ID file: open /run/lab.cid: permission denied";

/** Holds the second file back until it is let go. */
async function holdMore(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/index-more.json", async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}

for (const [language, folder, looks, none] of [
  ["English", "", "Looking on", "Not known"],
  ["Chinese", "zh-cn/", "继续查找", "没有找到"],
] as const) {
  test(`what is not known is not told before all messages are there: ${language}`, async ({
    page,
    servers,
  }) => {
    const letGo = await holdMore(page);
    await page.goto(servers.root + folder);
    const status = page.locator(".paste .status");
    const verdict = page.locator("#verdict");
    await page.locator("#paste").fill(unknown);
    await expect(status).toContainText(looks);
    await expect(verdict).toBeEmpty();
    await expect(page.locator("#answer .unknown")).toHaveCount(0);
    letGo();
    await expect(verdict).toHaveText(none);
    await expect(status).toBeEmpty();
    await expect(page.locator("#answer .unknown")).toHaveCount(1);
  });
}

test("a match is told at once, and stays as it is when nothing is added", async ({ page, servers }) => {
  const letGo = await holdMore(page);
  await page.goto(servers.root);
  const { box, status, verdict, answer } = partsOf(page);
  // Its last line has words that an engine of the second file prints, too.
  await box.fill(known.paste.split("\n").slice(0, 2).join("\n"));
  await expect(verdict).toContainText("Match: failed to setns");
  await expect(status).toBeEmpty();
  await expect(answer).toHaveAttribute("aria-busy", "true");
  const changed = await answer.evaluateHandle((answer) => {
    const changes: string[] = [];
    const watch = new MutationObserver((records) =>
      changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)),
    );
    for (const node of [answer, document.querySelector("#verdict")]) {
      if (node) watch.observe(node, { childList: true, characterData: true, subtree: true });
    }
    return changes;
  });
  letGo();
  await expect(answer).toHaveAttribute("aria-busy", "false");
  expect(await changed.jsonValue()).toEqual([]);
});

test("an answer that gets more keeps focus, selection and what the reader sees in their place", async ({
  page,
  servers,
}) => {
  const letGo = await holdMore(page);
  await page.goto(servers.root);
  const { box, status, answer } = partsOf(page);
  await box.fill(`${late}\n${early}`);
  await expect(status).toContainText("Looking on");
  const entry = answer.locator(".messages > li").filter({ hasText: "cannot allocate tty" }).first();
  await entry.getByText("Where it is printed").click();
  await expect(entry.locator("details").getByRole("link")).toBeVisible();
  await entry.locator("details").getByRole("link").focus();
  await entry.locator(".exact").evaluate((words) => {
    getSelection()?.selectAllChildren(words);
    words.scrollIntoView({ block: "start", behavior: "instant" });
  });
  const place = () => entry.evaluate((node) => Math.round(node.getBoundingClientRect().top));
  const before = await place();
  const messages = answer.locator(".messages > li");
  const count = await messages.count();
  letGo();
  await expect(answer).toHaveAttribute("aria-busy", "false");
  await expect(answer).toContainText("Failed to create the container ID file");
  expect(await messages.count()).toBeGreaterThanOrEqual(count);
  await expect(status).toBeEmpty();
  await expect(entry.locator("details").getByRole("link")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("cannot allocate tty");
  // Two frames: a browser that keeps the place by itself has done so by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
});

test("a second file that cannot be loaded is told, and loaded when asked again", async ({
  browser,
  servers,
}) => {
  const page = await browser.newPage();
  await page.route("**/api/index-more.json", (route) => route.abort());
  await page.goto(servers.root);
  const { box, status, verdict, answer } = partsOf(page);
  await box.fill(unknown);
  await expect(status).toContainText("could not be loaded");
  await expect(verdict).toHaveText("Not known so far");
  await expect(answer.locator(".unknown")).toContainText("it may be a message of theirs");
  await box.fill(known.paste);
  await expect(verdict).toContainText("Match: failed to setns");
  await expect(status).toContainText("could not be loaded");
  await page.unroute("**/api/index-more.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(status).toBeEmpty();
  await expect(verdict).toContainText("Match: failed to setns");
  await box.fill(unknown);
  await expect(verdict).toHaveText("Not known");
  await page.close();
});

test("files of two builds are not taken together, and both are loaded when asked again", async ({
  browser,
  servers,
}) => {
  const page = await browser.newPage();
  await page.route("**/api/index-more.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), build: "another" } });
  });
  await page.goto(servers.root);
  const { box, status, verdict } = partsOf(page);
  await box.fill(unknown);
  await expect(status).toContainText("could not be loaded");
  await page.unroute("**/api/index-more.json");
  const again = page.waitForRequest("**/api/index.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await again;
  await expect(verdict).toHaveText("Not known");
  await page.close();
});
