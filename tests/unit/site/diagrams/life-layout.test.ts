import { describe, expect, test } from "vitest";
import { loadLife } from "../../../../src/content/life.ts";
import { stepsOf } from "../../../../src/site/diagrams/life.ts";
import { type LifeLayout, layOut } from "../../../../src/site/diagrams/life-layout.ts";
import { faces } from "../../../../src/site/diagrams/text.ts";
import { lifeStrings } from "../../../../src/site/strings-diagrams.ts";
import { repository } from "../../../fixtures/repository.ts";

const gate = { above: "reported", below: "not reported" };

async function drawn(runtime: "runc" | "crun", width: number): Promise<LifeLayout> {
  const life = (await loadLife(repository)) ?? { articles: {} };
  return layOut(stepsOf(runtime, life), { actors: lifeStrings[runtime].actors, gate }, width);
}

describe.each([
  ["runc", 736],
  ["runc", 328],
  ["crun", 736],
  ["crun", 328],
] as const)("%s, %i wide", (runtime, width) => {
  test("steps follow one another downwards, and what stands in one does not reach the next", async () => {
    const { steps, height, gate: bar } = await drawn(runtime, width);
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
    const { ways, steps } = await drawn(runtime, width);
    expect(ways).toHaveLength(steps.length - 1);
    for (const [at, way] of ways.entries()) {
      expect(way[0]?.[0]).toBe(steps[at]?.node[0]);
      expect(way.at(-1)?.[0]).toBe(steps[at + 1]?.node[0]);
      expect(way.at(-1)?.[1]).toBeLessThan(steps[at + 1]?.node[1] ?? 0);
    }
  });
});

test("placeholders are written as the site writes them", async () => {
  const says = (await drawn("runc", 736)).steps.flatMap((step) =>
    step.says.map(({ lines }) => lines.join("")),
  );
  expect(says).toContain('exec: "‹path›": is a directory');
  expect(says.join("\n")).not.toMatch(/\{\w+\}/);
});
