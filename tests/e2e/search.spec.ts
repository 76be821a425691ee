import { expect, test } from "./test.ts";

/** What people type, and the article that has to come first. */
const table: [query: string, slug: string][] = [
  ["RLIM_MEMLOCK", "memlock-setrlimit-eperm"],
  ["setrlimit (RLIM_MEMLOCK): Operation not permitted", "memlock-setrlimit-eperm"],
  ["memlock", "memlock-setrlimit-eperm"],
  ["rlimit type 8", "memlock-setrlimit-eperm"],
  ["setns into net", "setns-eperm"],
  ["failed to setns into net namespace: Operation not permitted", "setns-eperm"],
  ["/proc/12345/ns/net", "setns-eperm"],
  ["nsexec-1", "nsexec-child-eof"],
  ["executable file not found in $PATH", "exec-not-found"],
  ["exec format error", "exec-format-error"],
  ["OOMKilled", "memory-oom-killed"],
  ["Are you trying to mount a directory onto a file", "mount-file-over-directory"],
  ["max_user_namespaces", "userns-disabled-sysctl"],
  ['exec: "/etc": is a directory', "exec-directory"],
  ["the path `/etc` is not a regular file", "exec-directory"],
  ["exists but it is not executable", "exec-not-executable"],
  ["fchmodat2", "seccomp-fchmodat2-eperm"],
  ["tar: Cannot change mode to rwxrwsr-x", "seccomp-fchmodat2-eperm"],
  ["defaultErrnoRet", "seccomp-fchmodat2-eperm"],
  ["RuntimeDefault tar", "seccomp-fchmodat2-eperm"],
  ["/dev/mqueue", "selinux-mqueue-label"],
  ["setxattr /dev/mqueue: operation not permitted", "selinux-mqueue-label"],
  ["selinux", "selinux-mqueue-label"],
];

test("the table: every query finds its article first", async ({ page, servers }) => {
  await page.goto(`${servers.root}search/`);
  const box = page.locator("#find");
  const wrong: string[] = [];
  for (const [query, slug] of table) {
    await box.fill(query);
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
    const first = page.locator("#results a").first();
    const expected = `/issues/${slug}/`;
    const found = await expect(first)
      .toHaveAttribute("href", expected, { timeout: 2000 })
      .then(
        () => expected,
        () => first.getAttribute("href", { timeout: 100 }).catch(() => "nothing"),
      );
    if (found !== expected) wrong.push(`"${query}" finds ${found}, not ${expected}`);
  }
  expect(wrong).toEqual([]);
});

test('"/proc/self/fd" finds the articles that have it, letter by letter', async ({ page, servers }) => {
  await page.goto(`${servers.root}search/?q=${encodeURIComponent("/proc/self/fd")}`);
  const first = page.locator("#results a").first();
  await expect(first).toBeVisible();
  await first.click();
  await expect(page.locator("main")).toContainText("/proc/self/fd");
});

/** The articles that are filed under seccomp. */
const ofSeccomp = /seccomp-fchmodat2-eperm|userns-create-eperm/;

test("filters narrow the results and are in the address", async ({ page, servers }) => {
  await page.goto(`${servers.root}search/?q=operation+not+permitted`);
  const results = page.locator("#results li");
  await expect(results.first()).toBeVisible();
  const all = await results.count();
  await page.getByLabel("Area").selectOption("seccomp");
  await expect(results).not.toHaveCount(all);
  await expect(page.locator("#results a").first()).toHaveAttribute("href", ofSeccomp);
  await expect(page).toHaveURL(/area=seccomp/);
  await page.reload();
  await expect(page.getByLabel("Area")).toHaveValue("seccomp");
  await expect(page.locator("#results a").first()).toHaveAttribute("href", ofSeccomp);
  await page.getByLabel("Runtime").selectOption("runc");
  await expect(page).toHaveURL(/runtime=runc/);
});

test("words that no article has together find what has some of them", async ({ page, servers }) => {
  await page.goto(`${servers.root}search/?q=${encodeURIComponent("fchmodat2 zyzzyva")}`);
  await expect(page.locator("#results-status")).toContainText("Nothing has all of these words");
  await expect(page.locator("#results a").first()).toHaveAttribute("href", /seccomp-fchmodat2/);
});

test("nothing found is said, and markup that was typed stays text", async ({ page, servers }) => {
  await page.goto(`${servers.root}search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>qqzz")}`);
  await expect(page.locator("#results-status")).not.toBeEmpty();
  await expect(page.locator("main img")).toHaveCount(0);
  await page.getByLabel("Search errors and symptoms").last().fill("zyzzyva");
  await expect(page.locator("#results-status")).toHaveText("Nothing found.");
});
