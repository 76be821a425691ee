import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { readTar } from "../../src/lab/image/formats/read-tar.ts";
import { runFragment } from "../../src/site/share/run.ts";
import { overflow, violations } from "./accessible.ts";
import {
  edit,
  openPlayground,
  playgroundOf,
  recordedLines,
  runTimeout,
  short,
  shownLines,
} from "./playground.ts";
import { expect, test } from "./test.ts";

test.setTimeout(runTimeout + 60_000);

/** One with errors from before and after the container's start, short enough for a runtime in Go, which is slow here. */
const slug = "exec-directory";
const equal = "Equal to the recording, line by line.";

test(`${slug} runs in the page with runc 1.4.3 and prints what was recorded`, async ({ page, servers }) => {
  const release = "runc 1.4.3";
  await openPlayground(page, servers.root, { slug, release });
  const { run, status, here } = playgroundOf(page);
  await run.click();
  await expect(status).toHaveText(equal, { timeout: runTimeout });
  expect(await shownLines(here)).toEqual(await recordedLines(slug, release));
  await expect(here.locator(".differs")).toHaveCount(0);
});

test("an article's button runs its example, which prints what was recorded; nothing of the lab is loaded before", async ({
  page,
  servers,
}) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${servers.below}issues/${slug}/`);
  const button = page.getByRole("button", { name: "Run this in your browser" });
  await expect(button).toBeVisible();
  const release = (await button.getAttribute("data-release")) ?? "";
  expect(release).toMatch(/^crun /);
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((path) => /\/(play|lab)\/|worker|playground\.|\.wasm/.test(path))).toEqual([]);
  await button.click();
  const { status, here } = playgroundOf(page);
  await expect(status).toHaveText(equal, { timeout: runTimeout });
  expect(await shownLines(here)).toEqual(await recordedLines(slug, release));
  await expect(here.locator(".differs")).toHaveCount(0);
  expect(loaded.filter((path) => path.startsWith("/kb/play/standard-"))).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toEqual([]);
});

test("changes show as differences, come with the bundle, travel in a link and can be taken back", async ({
  page,
  servers,
}) => {
  await openPlayground(page, servers.root);
  const { root, run, status, here } = playgroundOf(page);
  const steps = "# My own.\necho changed by a reader; exit 3\n";
  await edit(page, "steps.sh", steps);
  await run.click();
  await expect(status).toContainText("You have changed files", { timeout: runTimeout });
  await expect(here.locator(".differs").first()).toBeVisible();
  expect(await shownLines(here)).toEqual(["changed by a reader"]);

  const coming = page.waitForEvent("download");
  await root.getByRole("button", { name: "Download the bundle" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`${short.slug}.tar.gz`);
  const tree = await unpacked(await download.path());
  expect(tree.get(`${short.slug}/steps.sh`)).toBe(steps);
  expect(tree.get(`${short.slug}/printed-crun-1.28.console`)).toContain("$ echo changed by a reader");
  expect([...tree.keys()]).toContain(`${short.slug}/rootfs/usr/bin/busybox`);

  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await root.getByRole("button", { name: "Copy a link" }).click();
  await expect(status).toContainText("The page’s address is the link now");
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(status).toContainText("This result came with the link");
  expect(await shownLines(here)).toEqual(["changed by a reader"]);
  await root.getByRole("button", { name: "Undo all changes" }).click();
  await root.getByRole("tab", { name: "Edit files" }).click();
  await root.getByRole("combobox", { name: "File" }).selectOption("steps.sh");
  await expect(root.getByRole("textbox", { name: "steps.sh" })).not.toContainText("changed by a reader");
});

test("a link that is cut off is told, and the example opens", async ({ page, servers }) => {
  await page.goto(`${servers.root}play/#run=3ZRfb`);
  await expect(page.locator("#play > .status")).toContainText("does not hold a whole run");
  await expect(playgroundOf(page).run).toBeVisible();
});

for (const { language, folder, asked, says } of [
  {
    language: "English",
    folder: "",
    asked: { runtime: "runc", version: "9.9.9" },
    says: "This link is about runc 9.9.9, on which this example was not recorded here. It is open with crun 0.17 instead.",
  },
  {
    language: "Chinese",
    folder: "zh-cn/",
    asked: { runtime: "other", version: "1.0" },
    says: "这个链接指向 other 1.0，本站没有这个示例在该版本上的记录。现在打开的是 crun 0.17。",
  },
]) {
  test(`a link to a release that is not here is told in ${language}, and which one opens instead`, async ({
    page,
    servers,
  }) => {
    const printed = [{ kind: "note" as const, text: "of another release" }];
    const link = await runFragment({ slug: short.slug, ...asked, changed: {}, printed });
    await page.goto(`${servers.root}${folder}play/${link}`);
    await expect(page.locator("#play > .status")).toHaveText(says);
    await expect(playgroundOf(page).root.locator("select").first()).toHaveValue("crun 0.17");
    // What the link's release printed is not shown as this one's.
    await expect(playgroundOf(page).status).not.toContainText("came with the link");
  });
}

test("the terminal is a shell in the bundle's folder", async ({ page, servers }) => {
  await openPlayground(page, servers.root);
  const { root, status } = playgroundOf(page);
  await root.getByRole("tab", { name: "Terminal" }).click();
  await root.getByRole("button", { name: "Open a terminal" }).click();
  await expect(status).toHaveText("A shell is open in the bundle’s folder.", { timeout: runTimeout });
  await page.keyboard.type("echo $RUNTIME in $PWD has $(ls config.json)\n");
  await expect(root.locator(".xterm-rows")).toContainText(`crun in /srv/${short.slug} has config.json`, {
    timeout: 60_000,
  });
});

async function unpacked(archive: string): Promise<Map<string, string>> {
  const tree = await readTar(gunzipSync(await readFile(archive)));
  return new Map(
    [...tree].map(([name, entry]) => [
      name,
      entry.type === "file" ? new TextDecoder().decode(entry.content) : "",
    ]),
  );
}
