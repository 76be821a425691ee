import { gunzipSync } from "node:zlib";
import { pagesOf, rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

const articles = pagesOf(rootBuild).filter((path) => /(^|\/)issues\/.+/.test(path));
const states = /^[✕✓–](reproduced|not affected|not run|已复现|不受影响|未运行)/;

for (const path of articles) {
  test(`/${path} answers above the fold and proves it below`, async ({ page, servers, request }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(servers.root + path);
    for (const selector of ["h1", ".lead", ".signature", ".affected li", ".matrix"]) {
      await expect(page.locator(selector).first(), selector).toBeInViewport();
    }
    // What it is, the words, who is affected, and the way to the fix for every layer.
    const ways = page.locator(".jump .tags a");
    expect(await ways.count()).toBeGreaterThan(1);
    for (const way of await ways.all()) await expect(way).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const part of [page.locator("h1"), page.locator(".lead"), page.locator(".affects")]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    await expect(page.locator(".signature pre").first()).toBeInViewport({ ratio: 1 });
    for (const way of await ways.all()) {
      await expect(way).toBeInViewport({ ratio: 1 });
      const target = page.locator((await way.getAttribute("href")) ?? "");
      await expect(target).toHaveCount(1);
    }

    // A table for each runtime: named, a release above each cell, and in each cell a state in words.
    const tables = page.locator(".matrix table");
    expect(await tables.count()).toBeGreaterThan(0);
    for (const table of await tables.all()) {
      await expect(table.locator("caption strong")).not.toBeEmpty();
      const releases = await table.locator("thead th[scope=col]").count();
      for (const row of await table.locator("tr:has(td)").all()) {
        await expect(row.locator("td")).toHaveCount(releases);
        for (const cell of await row.locator(".outcome").all()) await expect(cell).toHaveText(states);
      }
    }

    // A transcript that shows the issue is open, and its standard error is marked in words too.
    for (const example of await page.locator(".example").all()) {
      const open = example.locator("details.recording[open]");
      await expect(open).toHaveCount(1);
      await expect(open.locator(".terminal .command").first()).toBeVisible();
    }

    // The bundle is there: the example's own files and the root file system, each a gzipped tar archive.
    for (const bundle of await page.locator(".bundle").all()) {
      const names = (await bundle.locator("a.download").allTextContents()).map((name) => name.trim());
      expect(names[0]).toBe(`${await bundle.getAttribute("data-bundle")}-files.tar.gz`);
      expect(names[1]).toMatch(/^rootfs-[0-9a-f]{12}\.tar\.gz$/);
      await expect(bundle.locator(".make")).toBeVisible();
    }
    expect(await page.locator(".bundle").count()).toBe(await page.locator(".example").count());
    for (const link of await page.locator("a.download").all()) {
      const response = await request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
      expect(response.status()).toBe(200);
      expect((await response.body()).length).toBe(Number(await link.getAttribute("data-size")));
      expect(
        gunzipSync(await response.body())
          .subarray(257, 262)
          .toString(),
      ).toBe("ustar");
    }
  });
}

test("lines that differ from the group before, and standard error, are told in words", async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.root}issues/setns-eperm/`);
  const marked = page.locator(".terminal .output .differs");
  expect(await marked.count()).toBeGreaterThan(0);
  for (const line of await marked.all()) expect(await line.textContent()).toMatch(/^differs: /);
  for (const line of await page.locator(".terminal .output .err:not(.differs)").all()) {
    expect(await line.textContent()).toMatch(/^stderr: /);
  }
});
