import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { drawnWithHere, drawnWithThen, notComparable, picturesFolder, recordFile } from "./drawn-with.ts";
import { openPlayground } from "./playground.ts";
import { test as base, expect } from "./test.ts";

const article = "issues/setns-eperm/";

/** What is looked at: how to get there, which part of it (absent: what is in view), what changes with the content. */
type Subject = {
  open: (page: Page, home: string) => Promise<unknown>;
  part?: (page: Page) => Locator;
  changing: (page: Page) => Locator[];
};

const subjects: Record<string, Subject> = {
  home: {
    open: (page, home) => page.goto(home),
    // Figures, the example that is shown, counts of articles.
    changing: (page) => [page.locator(".examples li, .figures, .glance, .shelf")],
  },
  article: { open: (page, home) => page.goto(home + article), changing: () => [] },
  matrix: {
    open: (page, home) => page.goto(home + article),
    part: (page) => page.locator(".matrix").last(),
    changing: () => [],
  },
  releases: {
    open: (page, home) => page.goto(`${home}runtimes/runc/`),
    part: (page) => page.locator(".grid.signs thead"),
    changing: () => [],
  },
  playground: {
    open: (page, home) => openPlayground(page, home),
    // The size of what a run loads.
    changing: (page) => [page.locator(".playground .status")],
  },
};
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const themes = ["light", "dark"] as const;

/** Approving draws the pictures anew and notes with what; otherwise a machine that draws otherwise compares nothing. */
const test = base.extend<object, { unlike: string | undefined }>({
  unlike: [
    async ({ browser }, use, { config }) => {
      const here = await drawnWithHere(browser);
      if (config.updateSnapshots === "all") {
        writeFileSync(recordFile, `${JSON.stringify(here, undefined, 2)}\n`);
        await use(undefined);
        return;
      }
      const unlike = notComparable(drawnWithThen(), here);
      if (unlike)
        console.log(`screenshots: not compared: ${unlike}. Approve anew: npm run approve:screenshots`);
      await use(unlike);
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// The style sheet of the pictures is put into the page, which its policy refuses.
test.use({ bypassCSP: true });

for (const [name, { open, part, changing }] of Object.entries(subjects)) {
  for (const [width, viewport] of Object.entries(widths)) {
    test(`${name}, ${width}, looks as approved in both themes`, async ({ page, servers, unlike }) => {
      test.skip(unlike !== undefined, unlike);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: themes[0], reducedMotion: "reduce" });
      await open(page, servers.root);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await expect.soft(part?.(page) ?? page).toHaveScreenshot(`${name}-${width}-${theme}.png`, {
          stylePath: path.join(picturesFolder, "fonts.css"),
          // Which font has Chinese letters, if any, differs between machines.
          mask: [page.locator(".language"), ...changing(page)],
          maskColor: "#888888",
          // A line of text that moved is more; the edges of letters are less.
          maxDiffPixelRatio: 0.01,
          timeout: 30_000,
        });
      }
    });
  }
}
