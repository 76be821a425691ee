import { expect, test } from "./one-page.ts";

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

/** What Chinese readers type, error texts included, and what has to come first; not every article is translated. */
const chineseTable: [query: string, address: string][] = [
  ["权限不够", "zh-cn/issues/exec-not-executable/"],
  ["没有执行权限", "zh-cn/issues/exec-not-executable/"],
  ["容器启动失败", "zh-cn/issues/exec-not-executable/"],
  ["找不到命令", "zh-cn/issues/exec-not-found/"],
  ["镜像里没有 bash", "zh-cn/issues/exec-not-found/"],
  ["锁定内存", "zh-cn/issues/memlock-setrlimit-eperm/"],
  ["提高 memlock 上限", "zh-cn/issues/memlock-setrlimit-eperm/"],
  ["进入容器失败", "zh-cn/issues/setns-eperm/"],
  ["网络命名空间", "zh-cn/issues/setns-eperm/"],
  ["健康检查失败", "zh-cn/issues/setns-eperm/"],
  ["解压归档失败", "zh-cn/issues/seccomp-fchmodat2-eperm/"],
  ["seccomp 配置文件", "zh-cn/issues/seccomp-fchmodat2-eperm/"],
  ["SELinux 标签", "zh-cn/issues/selinux-mqueue-label/"],
  ["沙箱失败", "zh-cn/issues/selinux-mqueue-label/"],
  ["第一个子进程退出", "zh-cn/issues/nsexec-child-eof/"],
  ["普通用户 exec 失败", "zh-cn/issues/cgroup-procs-exec-permission/"],
  ["内存超限", "issues/memory-oom-killed/"],
  ["退出码 137", "issues/memory-oom-killed/"],
  ["磁盘满了", "issues/disk-or-inode-full/"],
  ["挂载源不存在", "issues/mount-source-missing/"],
  ["把文件挂载到目录", "issues/mount-file-over-directory/"],
  ["进程数超限", "issues/fork-eagain-pids-nproc/"],
  ["架构不匹配", "issues/exec-format-error/"],
  ["用户命名空间被禁用", "issues/userns-disabled-sysctl/"],
  ["UID 映射不够", "issues/rootless-insufficient-ids/"],
  ["failed to setns into net", "zh-cn/issues/setns-eperm/"],
  ["setxattr /dev/mqueue: operation not permitted", "zh-cn/issues/selinux-mqueue-label/"],
  ["exec format error", "issues/exec-format-error/"],
];

for (const [language, folder, queries] of [
  ["English", "", table.map(([query, slug]) => [query, `issues/${slug}/`])],
  ["Chinese", "zh-cn/", chineseTable],
] as const) {
  test(`the ${language} table: every query finds its article first`, async ({ page, servers }) => {
    await page.goto(`${servers.root}${folder}search/`);
    const box = page.locator("#find");
    const wrong: string[] = [];
    for (const [query = "", address] of queries) {
      await box.fill(query);
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
      const first = page.locator("#results a").first();
      const expected = `/${address}`;
      const found = await expect(first)
        .toHaveAttribute("href", expected)
        .then(
          () => expected,
          () => first.getAttribute("href", { timeout: 100 }).catch(() => "nothing"),
        );
      if (found !== expected) wrong.push(`"${query}" finds ${found}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("in Chinese, what is found in English is marked as such", async ({ page, servers }) => {
  await page.goto(`${servers.root}zh-cn/search/?q=${encodeURIComponent("内存超限")}`);
  const first = page.locator("#results li").first();
  await expect(first.locator("a")).toHaveAttribute("lang", "en");
  await expect(first).toContainText("（英文）");
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
