import { gunzipSync } from "node:zlib";
import type { Locator } from "@playwright/test";
import { desktop, expect, type PageCheck, phone } from "./check.ts";

const isArticle = (path: string): boolean => /(^|\/)issues\/.+/.test(path);
const states = /^[✕✓–](reproduced|not affected|not run|已复现|不受影响|未运行)/;

/** What articles have to have, besides what all pages have. */
export const articleChecks: PageCheck[] = [
  {
    name: "answers above the fold",
    isAbout: isArticle,
    async run({ page }) {
      await page.setViewportSize(desktop);
      for (const selector of ["h1", ".lead", ".signature", ".affected li", ".matrix"]) {
        await expect(page.locator(selector).first(), selector).toBeInViewport();
      }
      // What it is, the words, who is affected, and the way to the fix for every layer.
      const ways = page.locator(".jump .tags a");
      expect(await ways.count()).toBeGreaterThan(1);
      for (const way of await ways.all()) await expect(way).toBeInViewport({ ratio: 1 });
      await page.setViewportSize(phone);
      for (const part of [page.locator("h1"), page.locator(".lead"), page.locator(".affects")]) {
        await expect(part).toBeInViewport({ ratio: 1 });
      }
      await expect(page.locator(".signature pre").first()).toBeInViewport({ ratio: 1 });
      for (const way of await ways.all()) {
        await expect(way).toBeInViewport({ ratio: 1 });
        const target = page.locator((await way.getAttribute("href")) ?? "");
        await expect(target).toHaveCount(1);
      }
    },
  },
  {
    name: "has a table for each runtime: named, a release above each cell, in each cell a state in words",
    isAbout: isArticle,
    async run({ page }) {
      const tables = await tablesIn(page.locator(".matrix table"));
      expect(tables.length).toBeGreaterThan(0);
      for (const { caption, releases, rows } of tables) {
        expect(caption).not.toBe("");
        for (const { cells, outcomes } of rows) {
          expect(cells, caption).toBe(releases);
          expect(outcomes.filter((text) => !states.test(text))).toEqual([]);
        }
      }
    },
  },
  {
    name: "shows the issue in a transcript that is open",
    isAbout: isArticle,
    async run({ page }) {
      await page.setViewportSize(phone);
      for (const example of await page.locator(".example").all()) {
        const open = example.locator("details.recording[open]");
        await expect(open).toHaveCount(1);
        await expect(open.locator(".terminal .command").first()).toBeVisible();
      }
    },
  },
  {
    name: "has its bundle: the example's own files and the root file system, each a gzipped tar archive",
    isAbout: isArticle,
    async run({ page, request }) {
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
    },
  },
];

type Table = { caption: string; releases: number; rows: { cells: number; outcomes: string[] }[] };

/** What tables say, asked for at once: they have hundreds of cells. */
function tablesIn(tables: Locator): Promise<Table[]> {
  return tables.evaluateAll((all) =>
    all.map((table) => ({
      caption: table.querySelector("caption strong")?.textContent?.trim() ?? "",
      releases: table.querySelectorAll("thead th[scope=col]").length,
      rows: [...table.querySelectorAll("tr:has(td)")].map((row) => ({
        cells: row.querySelectorAll("td").length,
        outcomes: [...row.querySelectorAll(".outcome")].map((cell) => cell.textContent?.trim() ?? ""),
      })),
    })),
  );
}
