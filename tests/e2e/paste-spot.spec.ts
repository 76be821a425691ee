import type { Page } from "@playwright/test";
import { expect, test } from "./one-page.ts";
import { known, partsOf, pasteInto, unknown } from "./paste-box.ts";

/** One error as three engines wrap it, each with a value that no article has as its example. */
const python = {
  docker:
    '$ docker exec -it gateway python\nOCI runtime exec failed: exec failed: unable to start container process: exec: "python": executable file not found in $PATH: unknown',
  podman:
    "$ podman run --rm docker.io/library/alpine python\nError: crun: executable file `python` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that was not found",
  kubelet:
    '  Warning  Failed  2s  kubelet  Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "python": executable file not found in $PATH: unknown',
};

/** A log in which one warning stands on every eighth line, and the error twice. */
function log(lines: number): string {
  return Array.from({ length: lines }, (_, at) => {
    const time = `Oct 02 11:${String(Math.floor(at / 60) % 60).padStart(2, "0")}:07 node-3`;
    if (at === 700 || at === 1500)
      return `${time} kubelet[702]: E1002 "Error syncing pod" err="${python.kubelet.trim().replaceAll('"', '\\"')}" pod="shop/web-6d5f-x2x7k"`;
    if (at % 8 === 3)
      return `${time} dockerd[812]: level=warning msg="Your kernel does not support swap limit capabilities or the cgroup is not mounted. Memory limited without swap."`;
    return `${time} kubelet[702]: I1002 sync_loop.go:41] "Loop" iteration=${at} pods=17`;
  }).join("\n");
}

async function answered(page: Page, home: string, paste: string): Promise<ReturnType<typeof partsOf>> {
  await page.goto(home);
  const parts = partsOf(page);
  await pasteInto(parts.box, paste);
  await expect(parts.answer).toHaveAttribute("aria-busy", "false");
  return parts;
}

for (const [engine, fix, run] of [
  ["docker", "Docker", /^docker run /],
  ["podman", "Podman", /^podman run /],
  ["kubelet", "Kubernetes", /^kubectl run /],
] as const) {
  test(`heading, fix and check are those of the paste: ${engine}`, async ({ page, servers }) => {
    const { verdict, answer } = await answered(page, servers.root, python[engine]);
    await expect(verdict).toHaveText(/^Match: .*python/);
    await expect(verdict).not.toContainText("bash");
    const found = answer.locator(".found");
    await expect(found.locator(".fix h3")).toHaveText(`Fix: ${fix}`);
    await expect(found.locator(".fix")).toHaveCount(1);
    const commands = await found.locator(":scope > .confirm .command code").allTextContents();
    expect(commands).toEqual([expect.stringMatching(run)]);
    expect(commands[0]).toMatch(/ python$/);
    // The other layers' are folded, and say the same value.
    const others = found.locator("details.others");
    await expect(others).toHaveCount(2);
    for (const part of await others.all()) await expect(part).not.toHaveAttribute("open");
    for (const text of await others.locator(".command code").allTextContents())
      expect(text).toMatch(/python$/);
    // What to do comes before why, and that before the error taken apart.
    const order = await answer
      .locator(".fix, .found > .confirm, .found > .reason, .chain, .log")
      .evaluateAll((parts) => [...new Set(parts.map(({ className }) => className.split(" ").at(-1)))]);
    expect(order).toEqual(["fix", "confirm", "reason", "chain", "log"]);
  });
}

test("what the page says of Crunbook goes away while there is an answer, and comes back", async ({
  page,
  servers,
}) => {
  const { box } = await answered(page, servers.root, python.docker);
  await expect(page.locator(".figures")).toBeHidden();
  await expect(page.locator(".lead")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.locator(".figures")).toBeVisible();
  await box.fill(unknown);
  await expect(page.locator(".figures")).toBeHidden();
});

test("a log's answer names line, pod and container, and leads to the line; the page stays short", async ({
  page,
  servers,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { verdict, answer } = await answered(page, servers.root, log(2_000));
  await expect(verdict).toHaveText(/^Match: .*python/);
  const place = answer.locator(".place");
  await expect(place).toHaveText("Line 701 of your text, pod shop/web-6d5f-x2x7k");
  await place.getByRole("link").click();
  const mark = answer.locator("mark:focus");
  await expect(mark).toBeInViewport();
  expect(await mark.evaluate((element) => element.closest(".line")?.getAttribute("data-line"))).toBe("701");
  // 250 lines with the same warning are one place.
  await expect(answer.locator(".log mark", { hasText: "swap limit" })).toHaveCount(1);
  await expect(answer.locator(".log .gap", { hasText: "again" }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5_500);
});

test("a phone has verdict and fix on its first screen, targets that a finger finds, and buttons beside the code", async ({
  page,
  servers,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const paste of Object.values(python)) {
    const { verdict, answer } = await answered(page, servers.root, paste);
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : 0,
    );
    await page.evaluate(() => scrollTo(0, 0));
    await expect(verdict.getByRole("heading")).toBeInViewport({ ratio: 1 });
    await expect(answer.locator(".fix h3")).toBeInViewport({ ratio: 1 });
    await expect(answer.locator(".fix p").first()).toBeInViewport();
    for (const details of await answer.locator("details").all())
      await details.evaluate((element) => element.toggleAttribute("open", true));
    const low = await page.locator("a, summary, button").evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 1 && height > 0 && height < 24 ? `${target.textContent} ${height}` : [];
      }),
    );
    expect(low).toEqual([]);
    const covered = await answer.locator(".copyable").evaluateAll(
      (holders) =>
        holders.filter((holder) => {
          const [code, copy] = [holder.querySelector("pre"), holder.querySelector(".copy")].map((part) =>
            part?.getBoundingClientRect(),
          );
          return code && copy && code.bottom > copy.top && code.right > copy.left;
        }).length,
    );
    expect(covered).toBe(0);
  }
});

test("a value from the log stays one word of the command", async ({ page, servers }) => {
  const paste =
    'docker: Error response from daemon: failed to create task for container: exec: "/x;touch$IFS/owned|sh": stat /x;touch$IFS/owned|sh: no such file or directory: unknown';
  const { answer } = await answered(page, servers.root, paste);
  const commands = await answer.locator(".confirm .command code").allTextContents();
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands.filter((text) => text.includes("touch")))
    expect(command).toContain("'/x;touch$IFS/owned|sh'");
});

test("an exit code is told with its causes, in the box and in the search", async ({ page, servers }) => {
  for (const [paste, code, cause] of [
    ["126", 126, "exec-not-executable"],
    ["Exited (137) 2 minutes ago", 137, "memory-oom-killed"],
    ["command terminated with exit code 127", 127, "exec-not-found"],
  ] as const) {
    const { verdict, answer } = await answered(page, servers.root, paste);
    await expect(verdict).toHaveText(`Exit code ${code}`);
    await expect(answer.locator("ol li a").first()).toHaveAttribute("href", `/issues/${cause}/`);
    await expect(
      answer.getByRole("link", { name: `All that is known of exit code ${code}` }),
    ).toHaveAttribute("href", `/exit-codes/${code}/`);
    await expect(answer.locator(".report")).toHaveCount(0);
  }
  await page.goto(`${servers.root}issues/`);
  for (const [typed, code] of [
    ["126", 126],
    ["exit code 126", 126],
    ["Exited (137)", 137],
  ] as const) {
    await page.locator("#header-search").fill(typed);
    await expect(page.locator(".suggestions a").first()).toHaveAttribute(
      "href",
      new RegExp(`exit-codes/${code}/$`),
    );
  }
  await page.goto(`${servers.root}exit-codes/126/`);
  await expect(page.locator("#causes ~ ol li a").first()).toHaveAttribute(
    "href",
    "/issues/exec-not-executable/",
  );
  await page.goto(`${servers.root}zh-cn/`);
  await page.locator("#paste").fill("126");
  await expect(partsOf(page).verdict).toHaveText("退出码 126");
  await expect(partsOf(page).answer.locator(".exit-code")).toContainText("命令存在却无法启动");
});

test("fixes that cannot be loaded are links to them", async ({ browser, servers }) => {
  const page = await browser.newPage();
  await page.route("**/answers/fixes.json", (route) => route.abort());
  await page.goto(servers.root);
  const { box, verdict, answer } = partsOf(page);
  await box.fill(known.paste);
  await expect(verdict).toContainText("Match:");
  await expect(answer.locator(".found .fix")).toHaveCount(0);
  await expect(answer.locator('.found > p a[href*="#fix-"]').first()).toHaveAttribute(
    "href",
    new RegExp(`^/issues/${known.slug}/#fix-\\w+$`),
  );
  await page.close();
});
