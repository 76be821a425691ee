import { localeAt, localeFolder } from "../../../src/schema/locale.ts";
import { desktop, expect, type PageCheck, phone } from "./check.ts";

const isConcept = (path: string): boolean =>
  /^concepts\/.+/.test(path.slice(localeFolder(localeAt(path)).length));

/** What concepts' diagrams have to be like, at both widths. */
export const conceptChecks: PageCheck[] = [
  {
    name: "has diagrams with a name, in which no text leaves its box or the drawing and none covers another",
    isAbout: isConcept,
    async run({ page }) {
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size);
        const drawings = page.locator("figure.diagram svg:visible");
        expect(await drawings.count()).toBeGreaterThan(0);
        for (const drawing of await drawings.all()) {
          await expect(drawing).toHaveAccessibleName(/\S{3}/);
          expect(await drawing.evaluate(outside), `${size.width} wide`).toEqual([]);
          expect(await drawing.evaluate(covered), `${size.width} wide`).toEqual([]);
        }
      }
    },
  },
  {
    name: "tells every diagram in words too",
    isAbout: isConcept,
    async run({ page }) {
      for (const figure of await page.locator("figure.diagram").all()) {
        await figure.locator("summary").click();
        await expect(figure.locator(".words")).toBeVisible();
        await expect(figure.locator(".words")).toHaveText(/(?:\S+ ){3}|\p{Script=Han}{6}/u);
      }
    },
  },
];

/** Texts that are wider or higher than the box that they stand in, or that leave the drawing. Runs in the page. */
function outside(svg: SVGElement | HTMLElement): string[] {
  const within = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - 0.5 &&
    inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 &&
    inner.bottom <= outer.bottom + 0.5;
  const whole = svg.getBoundingClientRect();
  const found: string[] = [];
  for (const text of svg.querySelectorAll("text")) {
    const box = text.closest("[data-box]")?.querySelector("rect")?.getBoundingClientRect() ?? whole;
    if (!within(text.getBoundingClientRect(), box)) found.push(text.textContent ?? "");
  }
  return found;
}

/** Texts that lie over another. Runs in the page. */
function covered(svg: SVGElement | HTMLElement): string[] {
  const texts = [...svg.querySelectorAll("text")].map((text) => ({
    words: text.textContent ?? "",
    box: text.getBoundingClientRect(),
  }));
  // The boxes of two lines that follow each other may touch: letters seldom fill their line.
  const touch = 4;
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        ({ box }) =>
          Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > touch &&
          Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > touch,
      )
      .map(({ words }) => `${one.words} / ${words}`),
  );
}
