import type { Page } from "@playwright/test";
import { toFragment } from "../../src/site/share/paste.ts";
import { dropFile, known, longLog, partsOf, unknown } from "./paste-box.ts";
import { expect, test } from "./test.ts";

/** Everything that a page asks for, with what it sends. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  return asked;
}

test("nothing is loaded before the box is used, and no request carries the paste", async ({
  page,
  servers,
}) => {
  const asked = requestsOf(page);
  await page.goto(servers.root);
  expect(asked.filter((request) => /worker|api\//.test(request))).toEqual([]);
  const { box, verdict } = partsOf(page);
  await box.focus();
  await expect.poll(() => asked.some((request) => request.includes("api/index.json"))).toBe(true);
  await box.fill(unknown);
  await expect(verdict).toHaveText("Not known");
  await page.getByRole("button", { name: "Copy a link" }).click();
  await expect(page).toHaveURL(/#paste=/);
  await dropFile(page.locator("body"), "quokka.log", unknown);
  await expect(partsOf(page).held).toContainText("1 line");
  expect(asked.filter((request) => /quokka|marmalade|#paste/.test(request))).toEqual([]);
});

test("a link carries the paste and nothing else does: round trip", async ({ page, servers, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(servers.root);
  const { box, verdict, status } = partsOf(page);
  await box.fill(known.paste);
  await expect(verdict).toContainText("Match:");
  await page.getByRole("button", { name: "Copy a link" }).click();
  await expect(status).toContainText("The link is copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${servers.root}#paste=`)).toBe(true);

  const other = await context.newPage();
  const asked = requestsOf(other);
  await other.goto(link);
  await expect(partsOf(other).box).toHaveValue(known.paste);
  await expect(partsOf(other).verdict).toHaveText((await verdict.textContent()) ?? "");
  expect(asked.join("\n")).not.toContain("setns");
  expect(asked.join("\n")).not.toContain(link.slice(servers.root.length + 8));
  await expect(other).toHaveURL(link);
  // An address that says something else than the box would be a false link.
  await partsOf(other).box.fill(unknown);
  await expect(partsOf(other).verdict).toHaveText("Not known");
  await expect(other).toHaveURL(servers.root);
  await other.close();
});

test("a damaged link is told, and a whole one opened after it is answered", async ({ page, servers }) => {
  const whole = (await toFragment(known.paste)) ?? "";
  await page.goto(servers.root + whole.slice(0, -20));
  const { box, status, verdict } = partsOf(page);
  await expect(status).toContainText("does not hold a whole paste");
  await expect(verdict).toBeEmpty();
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, whole);
  await expect(verdict).toContainText("Match:");
  await expect(status).toBeEmpty();
  await expect(box).toHaveValue(known.paste);
});

test("a text that no link can hold is not shared", async ({ page, servers }) => {
  await page.goto(servers.root);
  const { verdict, status } = partsOf(page);
  // Every line differs, so that it hardly compresses.
  const log = longLog(2_000, 1).replaceAll(/iteration=\d+/g, () => crypto.randomUUID());
  await dropFile(page.locator("main"), "long.log", log);
  await expect(verdict).toContainText("Match:");
  await page.getByRole("button", { name: "Copy a link" }).click();
  await expect(status).toContainText("too long for a link");
  await expect(page).toHaveURL(servers.root);
});

const hostile = [
  "<img src=x onerror=globalThis.pwned=1>",
  "</textarea><script>globalThis.pwned=1</script><svg onload=globalThis.pwned=1>",
  'FATA[0000] nsexec-1[1]: failed to setns into "><img src=x onerror=globalThis.pwned=1> namespace: Operation not permitted',
  'exec: "<b onmouseover=globalThis.pwned=1>/x\u202e$(rm -rf ~)": permission denied',
  "javascript:globalThis.pwned=1 {path} {{{text}",
].join("\n");

for (const way of ["box", "fragment", "file"] as const) {
  test(`HTML and script stay text: by ${way}`, async ({ page, servers }) => {
    page.on("dialog", (dialog) => dialog.dismiss().then(() => Promise.reject(new Error("a dialog"))));
    await page.goto(way === "fragment" ? servers.root + (await toFragment(hostile)) : servers.root);
    const { box, answer } = partsOf(page);
    if (way === "box") await box.fill(hostile);
    if (way === "file")
      await dropFile(page.locator("main"), "<img src=x onerror=globalThis.pwned=1>.log", hostile);
    const log = answer.locator(".log");
    await expect(log).toContainText("<img src=x onerror=globalThis.pwned=1>");
    await expect(log).toContainText("</textarea><script>");
    await expect(log).toContainText("[U+202E]");
    for (const details of await answer.locator("details").all()) {
      await details.evaluate((element) => element.toggleAttribute("open", true));
    }
    await expect(page.locator("main img, main svg, main b[onmouseover], main script:not([src])")).toHaveCount(
      0,
    );
    for (const href of await answer
      .locator("a")
      .evaluateAll((links) =>
        links.filter((link) => !link.closest(".fix, .others")).map((link) => link.getAttribute("href")),
      )) {
      expect(href).toMatch(/^(\/|#(article|message|mark|after)-|https:\/\/github\.com\/)/);
    }
    // The article's own.
    for (const href of await answer
      .locator(":is(.fix, .others) a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      expect(href).toMatch(/^(\/(?!\/)|https:\/\/)/);
    }
    expect(await page.evaluate(() => Reflect.get(globalThis, "pwned"))).toBeUndefined();
  });
}
