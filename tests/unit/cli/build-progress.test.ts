import { expect, test } from "vitest";
import { BuildProgress } from "../../../src/cli/build-progress.ts";

/** What is written, to a file or to a terminal of so many columns, where a line takes the place of the one before. */
function paper(columns?: number) {
  let text = "";
  const write = (more: string) => {
    text += more;
  };
  const terminal = {
    isTTY: true,
    columns: columns ?? 0,
    clearLine: () => undefined,
    cursorTo: () => write("\r"),
  };
  return { out: { write, ...(columns === undefined ? {} : terminal) }, text: () => text };
}

test("a line a stage, with the time left as soon as there is something to tell it from", () => {
  const { out, text } = paper();
  let now = 0;
  const progress = new BuildProgress(out, undefined, () => now);
  // Not the last stage yet.
  progress.hear('14:16:40 [build] Waiting for integration "crunbook:checks", hook "astro:config:setup"...\n');
  now = 11_000;
  // As it comes: in colour, and cut anywhere.
  progress.hear("14:16:49 \u001b[34m[build]\u001b[39m Building static entry");
  progress.hear("points...\n14:17:05 [vite] ✓ built in 14.97s\n");
  now = 25_000;
  progress.hear(
    "\n generating static routes \n14:19:05   ├─ /a/index.html (+63ms) \n14:19:05   └─ /b/index.html (+6ms) \n",
  );
  now = 91_000;
  progress.hear('14:19:20 [build] Waiting for integration "crunbook:search", hook "astro:build:done"...\n');
  progress.hear("14:19:21 [crunbook:search] en: 38 records\n");
  now = 100_000;
  expect(progress.end()).toEqual([11, 14, 66, 9]);
  expect(text()).toBe(`  1/4 reading the content
  2/4 bundling programs and styles (11 s so far, about 89 s left)
  3/4 making pages, cards and the playground's machines (25 s so far, about 75 s left)
  4/4 indexing for the search and packing (2 pages, 91 s so far, about 9 s left)
`);
});

test("the last build tells how long this one takes, where it had every stage", () => {
  for (const [before, left] of [
    [[20, 20, 5, 5], "about 30 s left"],
    [[1], "about 3 min left"],
  ] as const) {
    const { out, text } = paper();
    let now = 0;
    const progress = new BuildProgress(out, before, () => now);
    now = 20_000;
    progress.hear("Building static entrypoints\n");
    expect(text()).toContain(`(20 s so far, ${left})`);
    expect(progress.end()).toBeUndefined();
  }
});

test("on a terminal it keeps to one line, and leaves none", () => {
  const { out, text } = paper(30);
  const progress = new BuildProgress(out, undefined, () => 0);
  progress.hear("Building static entrypoints\n");
  progress.end();
  expect(text()).toBe("\r  1/4 reading the content\r  2/4 bundling programs and st\r");
});
