import { expect, test } from "vitest";
import { DamagedLink, mostPacked } from "../../../../src/site/share/packed.ts";
import { carriesPaste, fromFragment, toFragment } from "../../../../src/site/share/paste.ts";

test.each([
  'exec: "/etc": is a directory',
  "línea ‹ü› 日本語 \u202e 🐳\r\n\ttab\n",
  "\ufeffwith a mark at its start",
  "<script>alert(1)</script>",
  "x".repeat(1_000_000),
])("a link gives back what was shared", async (text) => {
  const fragment = await toFragment(text);
  expect(fragment).toMatch(/^#paste=[\w-]+$/);
  expect(carriesPaste(fragment ?? "")).toBe(true);
  expect(await fromFragment(fragment ?? "")).toBe(text);
});

test("what does not fit a link is not shared, whatever its length as text", async () => {
  // Random letters hardly compress: six bits each.
  let seed = 1;
  const noise = Array.from({ length: mostPacked * 2 }, () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(33 + (seed % 90));
  }).join("");
  expect(await toFragment(noise)).toBeUndefined();
  const long = await toFragment(noise.slice(0, mostPacked));
  expect(await fromFragment(long ?? "")).toHaveLength(mostPacked);
});

test("a damaged link says so", async () => {
  const whole = (await toFragment("failed to setns into net namespace: Operation not permitted")) ?? "";
  const damaged = [
    "#paste=",
    whole.slice(0, -8),
    `${whole}AAAA`,
    `${whole.slice(0, 12)}%%${whole.slice(14)}`,
    `#paste=${"A".repeat(2 * mostPacked)}`,
    // Deflated bytes that are no UTF-8.
    "#paste=-w8A",
  ];
  for (const fragment of damaged) await expect(fromFragment(fragment), fragment).rejects.toThrow(DamagedLink);
});
