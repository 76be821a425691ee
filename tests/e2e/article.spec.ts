import { expect, test } from "./one-page.ts";

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
