import { describe, expect, test } from "vitest";
import { loadLife } from "../../../../../src/content/life.ts";
import type { LifeRuntime } from "../../../../../src/schema/life.ts";
import { type Locale, locales } from "../../../../../src/schema/locale.ts";
import { stepsOf } from "../../../../../src/site/concepts/diagrams/life.ts";
import { type LifeLayout, layOut } from "../../../../../src/site/concepts/diagrams/life-layout.ts";
import { faces } from "../../../../../src/site/concepts/diagrams/text.ts";
import { wordsFor } from "../../../../../src/site/words/words.ts";
import { repository } from "../../../../fixtures/repository.ts";

const gate = { above: "reported", below: "not reported" };

async function drawn(runtime: LifeRuntime, width: number, locale: Locale): Promise<LifeLayout> {
  const life = (await loadLife(repository)) ?? { articles: {} };
  const { actors, steps } = wordsFor(locale).diagrams.life[runtime];
  return layOut(
    stepsOf(runtime, steps, life, (slug) => `${slug}/`),
    { actors, gate },
    width,
  );
}

const drawings = locales.flatMap((locale) =>
  (["runc", "crun"] as const).flatMap((runtime) =>
    [736, 328].map((width) => [runtime, width, locale] as const),
  ),
);

describe.each(drawings)("%s, %i wide, %s", (runtime, width, locale) => {
  test("steps follow one another downwards, and what stands in one does not reach the next", async () => {
    const { steps, height, gate: bar } = await drawn(runtime, width, locale);
    expect(bar).toBeDefined();
    for (const [at, step] of steps.entries()) {
      const end = steps[at + 1]?.node[1] ?? height;
      const texts = [step.who, step.does, step.calls, ...step.says].filter((text) => text !== undefined);
      for (const { y, lines } of texts) {
        expect(y).toBeGreaterThanOrEqual(step.node[1]);
        expect(y + (lines.length - 1) * faces.mono.line).toBeLessThan(end - 6);
      }
    }
  });

  test("every way begins below one node and ends above the next", async () => {
    const { ways, steps } = await drawn(runtime, width, locale);
    expect(ways).toHaveLength(steps.length - 1);
    for (const [at, way] of ways.entries()) {
      expect(way[0]?.[0]).toBe(steps[at]?.node[0]);
      expect(way.at(-1)?.[0]).toBe(steps[at + 1]?.node[0]);
      expect(way.at(-1)?.[1]).toBeLessThan(steps[at + 1]?.node[1] ?? 0);
    }
  });
});

test("placeholders are written as the site writes them", async () => {
  const says = (await drawn("runc", 736, "en")).steps.flatMap((step) =>
    step.says.map(({ lines }) => lines.join("")),
  );
  expect(says).toContain('exec: "‹path›": is a directory');
  expect(says.join("\n")).not.toMatch(/\{\w+\}/);
});
