import { overflow, violationsApartFromColours } from "../accessible.ts";
import { type ProvenLooks, poorContrastOfNewLooks } from "../looks.ts";
import { desktop, expect, type PageCheck } from "./check.ts";

const narrow = { width: 360, height: 740 };

/** Of all pages that a worker has opened. */
const proven: ProvenLooks = new Set();

/** What every page has to be, with all that is folded away opened: it is part of the page. */
export const allPagesChecks: PageCheck[] = [
  {
    name: "is accessible, its colours in both themes",
    isAbout: () => true,
    async run({ page }) {
      await page.setViewportSize(desktop);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await violationsApartFromColours(page)).toEqual([]);
      expect(await poorContrastOfNewLooks(page, proven), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await poorContrastOfNewLooks(page, proven), "dark").toEqual([]);
    },
  },
  {
    name: "fits a phone",
    isAbout: () => true,
    async run({ page }) {
      await page.setViewportSize(narrow);
      expect(await overflow(page), "parts that are wider than the phone").toEqual([]);
    },
  },
];
