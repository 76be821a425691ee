import { loadArticles } from "../../src/content/issues.ts";
import { pathRepository } from "./builds.ts";
import { expect, test } from "./one-page.ts";
import { dropFile, known, longLog, partsOf, pasteInto, unknown, withoutArticle } from "./paste-box.ts";

test("a pasted error gets verdict, fix, check, reasons, chain and marks, in this order", async ({
  page,
  servers,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(servers.root);
  const { box, verdict, answer } = partsOf(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), known.paste);
  await box.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(verdict.getByRole("heading")).toHaveText(
    /^Match: failed to setns into net namespace: Operation not permitted$/,
  );
  await expect(box).toHaveValue(known.paste);

  const article = answer.locator(".found");
  await expect(article.locator(".onward").getByRole("link")).toHaveAttribute(
    "href",
    `/issues/${known.slug}/`,
  );
  expect(await article.locator("h3").allTextContents()).toEqual([
    expect.stringMatching(/^Fix: /),
    "Confirm that it is this",
    "Why this answer",
  ]);
  await expect(article).toContainText("failed to setns into net namespace: Operation not permitted");
  await expect(article).toContainText("printed by runc");
  await expect(article).toContainText("name net");
  const command = article.locator(".confirm").first();
  await command.getByRole("button", { name: "Copy" }).click();
  await expect(command.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await command.locator("code").textContent(),
  );

  await expect(answer.locator(".chain li").last()).toContainText("failed to setns into net namespace");
  await expect(answer.locator(".chain li").last()).toContainText(/runc \d[^ ]* – \d/);
  const log = answer.locator(".log");
  await expect(log.locator(".line")).toHaveCount(3);
  await expect(log.locator("mark").first()).toContainText("failed to setns into net namespace");
  const headings = await answer.getByRole("heading", { level: 2 }).allTextContents();
  expect(headings.slice(0, 2)).toEqual(["The error, taken apart", "Your text, marked"]);
});

test("a typed error is answered while it is typed, and the box keeps the focus", async ({
  page,
  servers,
}) => {
  await page.goto(servers.root);
  const { box, verdict, answer } = partsOf(page);
  await box.click();
  await page.keyboard.type("failed to ");
  await expect(verdict).toHaveText("Not known");
  await page.keyboard.type("setns into net namespace: Operation not permitted");
  await expect(verdict).toContainText("Match: failed to setns");
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("failed to setns into net namespace: Operation not permitted");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(verdict).toBeEmpty();
  await expect(answer).toBeHidden();
  await expect(box).toBeFocused();
});

test("the examples to try are lines of articles, and each is answered by its own", async ({
  page,
  servers,
}) => {
  const articles = await loadArticles(".");
  await page.goto(servers.root);
  const { box, verdict } = partsOf(page);
  const buttons = page.locator(".examples button");
  const count = await buttons.count();
  expect(count).toBeGreaterThanOrEqual(2);
  for (let at = 0; at < count; at++) {
    await buttons.nth(at).click();
    const line = await box.inputValue();
    const own = articles.find(({ issue }) => issue.pastes.some((paste) => paste.includes(line)));
    await expect(verdict).toHaveText(/^(Match|Possible): /);
    await expect(page.locator(".found .onward a")).toHaveAttribute(
      "href",
      `/issues/${own?.slug ?? "no-article-has-this-line"}/`,
    );
    await expect(buttons.first()).toBeHidden();
    await page.getByRole("button", { name: "Clear" }).click();
  }
});

test("messages that no article explains are told with who prints them, and where in the source", async ({
  page,
  servers,
}) => {
  await page.goto(servers.root);
  const { box, verdict, answer } = partsOf(page);
  await box.fill(withoutArticle);
  await expect(verdict).toHaveText("No article yet; 1 known message");
  const entry = answer.locator(".messages > li").first();
  await expect(entry).toContainText("cannot allocate tty if runc will detach without setting console socket");
  await expect(entry).toContainText(/runc \d/);
  await expect(entry).toContainText("In line 1.");
  await entry.getByText("Where it is printed").click();
  await expect(entry.locator(".by").getByRole("link")).toHaveAttribute(
    "href",
    /^\/messages\/runc\/#runc-[0-9a-z]{7}$/,
  );
  await expect(entry.locator("details").getByRole("link")).toHaveAttribute(
    "href",
    /^https:\/\/github\.com\/opencontainers\/runc\/blob\/v\d[^/]*\/.+\.go$/,
  );
  await expect(answer).toContainText("No article explains this yet.");
});

test("a program's second repository, and a helper's, are linked too", async ({ page, servers }) => {
  await page.goto(servers.root);
  const { box, answer } = partsOf(page);
  const entry = answer.locator(".messages > li").first();
  const cases = [
    [
      'setting the network namespace "lab" failed: Invalid argument',
      /^https:\/\/github\.com\/iproute2\/iproute2\/blob\/v\d[\d.]*\/lib\/namespace\.c$/,
    ],
    [
      "docker: Failed to create the container ID file: open /run/lab.cid: permission denied",
      /^https:\/\/github\.com\/docker\/cli\/blob\/v\d[\d.]*\/cli\/command\/container\/create\.go$/,
    ],
  ] as const;
  for (const [line, address] of cases) {
    await box.fill(line);
    await entry.getByText("Where it is printed").click();
    await expect(entry.locator("details").getByRole("link")).toHaveAttribute("href", address);
  }
});

test("an unknown text is said to be so, with a search and a report that the reader can change", async ({
  page,
  servers,
}) => {
  await page.goto(servers.below);
  const { box, verdict, answer } = partsOf(page);
  await box.fill(unknown);
  await expect(verdict).toHaveText("Not known");
  await expect(answer.locator(".found, .chain, .log, .messages")).toHaveCount(0);
  await answer.getByText("Report it").click();
  const report = answer.getByLabel("The report");
  await expect(report).toHaveValue(/quokka-7 refused the marmalade/);
  const link = answer.getByRole("link", { name: /new issue/ });
  const address = async () => new URL((await link.getAttribute("href")) ?? "");
  expect((await address()).href).toContain(`${pathRepository}/issues/new?`);
  expect((await address()).searchParams.get("body")).toContain("quokka-7");
  await report.fill("A host lost its marmalade\n\nNo names here");
  expect((await address()).searchParams.get("title")).toBe("A host lost its marmalade");
  expect((await address()).href).not.toContain("quokka");
  await answer.getByRole("link", { name: /marmalade/ }).click();
  await expect(page).toHaveURL(/\/kb\/search\/\?q=.*marmalade/);
  // A reader who comes back finds what was pasted.
  await page.goBack();
  await expect(box).toHaveValue(unknown);
  await expect(verdict).toHaveText("Not known");
});

test("a file that is dropped anywhere is answered", async ({ page, servers }) => {
  await page.goto(servers.root);
  const { box, verdict, held } = partsOf(page);
  await dropFile(page.locator("footer.site"), "error.log", `${known.paste}\n`);
  await expect(verdict).toContainText("Match: failed to setns");
  await expect(held).toContainText("error.log, 1 kB, 3 lines");
  await expect(box).toBeHidden();
  await held.getByRole("button", { name: "Remove it" }).click();
  await expect(box).toBeFocused();
  await expect(verdict).toBeEmpty();
});

test("what is no text, too large or a folder is refused in a sentence", async ({ page, servers }) => {
  await page.goto(servers.root);
  const { status, box, verdict } = partsOf(page);
  await dropFile(box, "core", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]);
  await expect(status).toContainText("not text");
  await dropFile(page.locator("h1"), "empty.log", "");
  await expect(status).toContainText("empty");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(64_000_001)], "huge.log"));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(status).toContainText("larger than 64 MB");
  await expect(verdict).toBeEmpty();
});

test("a log of 10 MB is answered while the page goes on working", async ({ page, servers }) => {
  const log = longLog(72_000, 90);
  expect(log.length).toBeGreaterThan(10_000_000);
  await page.goto(servers.root);
  const { box, verdict, held, answer } = partsOf(page);
  await page.evaluate(() => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    new MutationObserver(() => {
      clearInterval(timer);
      document.body.dataset["ticks"] = String(ticks);
    }).observe(document.querySelector("#verdict") ?? document.body, { childList: true });
  });
  await pasteInto(box, log);
  await expect(verdict).toContainText("Match: failed to setns");
  // While the worker read the log, the page was free for other things.
  expect(Number(await page.locator("body").getAttribute("data-ticks"))).toBeGreaterThan(5);
  await expect(held).toContainText("Pasted text, ");
  await expect(held).toContainText("72,000 lines");
  await expect(held.getByRole("button")).toBeFocused();
  expect(await box.inputValue()).toBe("");

  // Marked lines and what stands round them, so many at a time.
  const marks = answer.locator("mark");
  await expect(marks).toHaveCount(50);
  await expect(answer.locator(".gap").first()).toHaveText(/^… \d+ lines without a known message …$/);
  const more = answer.getByRole("button", { name: /Show the next/ });
  for (let clicks = 0; clicks < 5 && (await more.isVisible()); clicks++) {
    const before = await marks.count();
    await more.click();
    await expect.poll(() => marks.count()).toBeGreaterThan(before);
  }
  await expect(more).toHaveCount(0);
  // Each of the 90 places has its first mark.
  await expect(marks.filter({ hasText: "failed to setns" })).toHaveCount(90);
  // What only repeats has its first one alone.
  expect(await marks.count()).toBeGreaterThan(90);
  await expect(marks.filter({ hasText: "unable to start container process" })).toHaveCount(1);
  // What is typed next is answered next.
  await held.getByRole("button").click();
  await box.fill(unknown);
  await expect(verdict).toHaveText("Not known");
});

test("the newest paste wins, however long the one before takes", async ({ page, servers }) => {
  await page.goto(servers.root);
  const { box, verdict, held } = partsOf(page);
  await pasteInto(box, longLog(70_000, 10));
  await held.getByRole("button").click();
  await box.fill(unknown);
  await expect(verdict).toHaveText("Not known");
  await expect(box).toHaveValue(unknown);
  await expect(verdict).toHaveText("Not known");
});

test("the index that cannot be loaded is told, and loaded when asked again", async ({ browser, servers }) => {
  // A page of its own: what the browser logs of the refused request is wanted here.
  const page = await browser.newPage();
  await page.route("**/api/index.json", (route) => route.abort());
  await page.goto(servers.root);
  const { box, status, verdict } = partsOf(page);
  await box.fill(known.paste);
  await expect(status).toContainText("could not be loaded");
  await page.unroute("**/api/index.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(verdict).toContainText("Match: failed to setns");
  await expect(status).toBeEmpty();
  await expect(page.getByRole("button", { name: "Try again" })).toBeHidden();
  await page.close();
});

test("the worker that cannot be loaded is told, and started when asked again", async ({
  browser,
  servers,
}) => {
  const page = await browser.newPage();
  await page.route("**/*worker*", (route) => route.abort());
  await page.goto(servers.root);
  const { box, status, verdict } = partsOf(page);
  await box.fill(known.paste);
  await expect(status).toContainText("could not be loaded");
  await page.unroute("**/*worker*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(verdict).toContainText("Match: failed to setns");
  await page.close();
});
