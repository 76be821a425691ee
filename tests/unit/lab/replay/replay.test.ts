import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, cp, mkdir, readdir, readFile, rm, symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { firstMachine } from "../../../../src/lab/machine/kinds.ts";
import { isSealed } from "../../../../src/lab/recording/digest.ts";
import { formatTranscript, parseRecording } from "../../../../src/lab/recording/format.ts";
import type { Result } from "../../../../src/lab/replay/job.ts";
import { record, verify } from "../../../../src/lab/replay/replay.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { labProject, type TestExample } from "../../../fixtures/lab-project.ts";
import { alive, descendants } from "../../../fixtures/processes.ts";
import { addRecording, complaint, failing, type Project } from "../../../fixtures/project.ts";
import { imageDir, repository } from "../../../fixtures/repository.ts";

const runtimes = ["crun-1.28"];
const { here, missing } = await everyEngine();
const file = (slug: string) => `examples/${slug}/recorded/crun-1.28.console`;

/** What each example came to: the transcript of what it printed, or why there is none. */
function outcomes(results: Result[]): Record<string, string> {
  return Object.fromEntries(
    results.map((result) => {
      if (result.state === "unrecorded" || result.state === "drifted")
        return [result.slug, formatTranscript(result.now)];
      if (result.state === "failed") return [result.slug, result.message];
      return [result.slug, result.state === "not-run" ? result.reason : result.state];
    }),
  );
}

/** Prints whatever is left of another example. */
const finder: TestExample = {
  steps: `ls -A /run /tmp /root /srv /dev/shm
cut -d' ' -f2 /proc/mounts
find /sys/fs/cgroup -type d
ps -o args | grep -c sleep
$RUNTIME list -q
$RUNTIME run demo
`,
};

const messy: TestExample = {
  steps: `$RUNTIME run -d demo
mkdir -p /run/left && mount -t tmpfs left /run/left && mount -t tmpfs left /run/left
mkdir /sys/fs/cgroup/left
setsid sleep 1000 > /dev/null 2>&1 & echo $! > /sys/fs/cgroup/left/cgroup.procs
touch /tmp/left /root/.left /dev/shm/left
`,
  config: { process: { args: ["sleep", "1000"] } },
};

test.skip.each(missing)("$engine is not here: $why", () => undefined);

test.each(here)(
  "what goes wrong on $engine in one example is told by file and line, and does not touch the next",
  async ({ engine }) => {
    const { root } = await labProject({
      "a-endless": { steps: "# Waits.\necho before\nsleep \\\n  1000\n", fields: { stepTimeout: 3 } },
      "b-flood": { steps: "true\nyes\n" },
      "c-panic": { steps: "echo 1 > /proc/sys/kernel/sysrq\necho c > /proc/sysrq-trigger\n" },
      "d-killer": { steps: "kill -9 -1\necho alive\n" },
      "e-messy": messy,
      "f-finder": finder,
      "g-dirty": { steps: "echo left >> /etc/passwd\n" },
      "h-finder": { steps: "tail -n 1 /etc/passwd\n" },
    });
    const found = outcomes(await verify({ root, runtimes, engine }));
    expect(found["a-endless"]).toMatch(
      /^examples\/a-endless\/steps\.sh:3: "sleep \\\n {2}1000" did not end within 3 s$/,
    );
    expect(found["b-flood"]).toBe('examples/b-flood/steps.sh:2: "yes" printed more than 1000 KiB');
    expect(found["c-panic"]).toMatch(
      /^examples\/c-panic\/steps\.sh:2: "echo c > \/proc\/sysrq-trigger" Kernel panic - not syncing: sysrq triggered crash\n/,
    );
    expect(found["d-killer"]).toBe("$ kill -9 -1\n$ echo alive\nalive\n");
    expect(found["e-messy"]).toMatch(/^\$ crun run -d demo\n/);
    expect(found["f-finder"]).toMatch(/^container ran$/m);
    // The same alone, on a machine that nothing else has used.
    const alone = outcomes(await verify({ root, runtimes, engine, only: ["f-finder", "h-finder"] }));
    expect(found["f-finder"]).toBe(alone["f-finder"]);
    expect(found["h-finder"]).toBe(alone["h-finder"]);
  },
);

test("results do not depend on the order", async () => {
  const steps =
    "$RUNTIME run -d demo\n$RUNTIME exec demo sh -c 'echo $$; ls /proc/self/fd'\nls -l config.json\n$RUNTIME delete -f demo\n";
  const sleeper = { steps, config: messy.config ?? {} };
  const orders = [
    { "a-finder": finder, "b-messy": messy, "c-sleeper": sleeper },
    { "a-sleeper": sleeper, "b-messy": messy, "c-finder": finder },
  ];
  const [first, second] = await Promise.all(
    orders.map(async (examples) => {
      const { root } = await labProject(examples);
      const results = outcomes(await verify({ root, runtimes, machines: 1 }));
      // The bundle's own folder, which carries the order in its name, is all that may differ.
      return Object.fromEntries(
        Object.entries(results).map(([slug, text]) => [slug.slice(2), text.replaceAll(slug, slug.slice(2))]),
      );
    }),
  );
  expect(Object.keys(first ?? {}).sort()).toEqual(["finder", "messy", "sleeper"]);
  expect(first?.["finder"]).toMatch(/^container ran$/m);
  expect(second).toEqual(first);
});

describe("an example that can't run here", () => {
  test("is not run, with the reason; once it can, the missing recording is told", async () => {
    const project = await labProject({ far: { steps: "true\n", fields: { needs: ["kernel>=6.6"] } } });
    expect(await verify({ root: project.root, runtimes })).toEqual([
      {
        slug: "far",
        runtime: "crun",
        version: "1.28",
        machine: firstMachine,
        state: "not-run",
        reason: "needs kernel>=6.6",
      },
    ]);
    await addRecording(project, "far", "crun", "1.28", [failing("true", "from elsewhere")]);
    expect(outcomes(await verify({ root: project.root, runtimes }))["far"]).toBe(
      `${file("far")} stands there, but the example needs kernel>=6.6. Remove the recording`,
    );
    await project.remove(file("far"));
    await project.edit("examples/far/example.json", "kernel>=6.6", "kernel>=6.1");
    expect(await verify({ root: project.root, runtimes })).toMatchObject([
      { slug: "far", state: "unrecorded" },
    ]);
  });
});

/** The project's image with links to its files, so that one of them can be damaged. */
async function damagedImage(
  project: Project,
  name: string,
  how: (file: string) => Promise<void>,
): Promise<string> {
  const image = path.join(project.root, "image");
  for (const entry of await readdir(imageDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const target = path.join(image, path.relative(imageDir, source));
    await mkdir(path.dirname(target), { recursive: true });
    if ([name, "lock.json"].includes(path.relative(imageDir, source))) await copyFile(source, target);
    else await symlink(source, target);
  }
  await how(path.join(image, name));
  return image;
}

describe("an image that is not as locked", () => {
  const good = { steps: "true\n" };
  test("a missing pack fails its own release, and names the file", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "runtimes/crun-1.28.tar.zst", (pack) => rm(pack));
    const results = outcomes(await verify({ root: project.root, imageDir: image, runtimes }));
    expect(results["good"]).toMatch(
      /runtimes\/crun-1\.28\.tar\.zst is missing\. Take the file back from git/,
    );
  });
  test("a damaged pack", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "runtimes/crun-1.28.tar.zst", (pack) => truncate(pack, 4096));
    const results = outcomes(await verify({ root: project.root, imageDir: image, runtimes }));
    expect(results["good"]).toMatch(
      /runtimes\/crun-1\.28\.tar\.zst is damaged: 4096 bytes long, the lock says \d+/,
    );
  });
  test("a damaged kernel stops everything", async () => {
    const project = await labProject({ good });
    await rm(path.join(project.root, ".cache/snapshots"));
    const image = await damagedImage(project, "kernel/bzImage", (kernel) => truncate(kernel, 4096));
    expect(await complaint(verify({ root: project.root, imageDir: image, runtimes }))).toMatch(
      /kernel\/bzImage is damaged: 4096 bytes long, the lock says \d+/,
    );
  });
  test("a lock with one digit flipped", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "lock.json", () => Promise.resolve());
    const text = await project.read("image/lock.json");
    const [digest = ""] = /(?<="sha256": ")[0-9a-f]{64}/.exec(text) ?? [];
    const flipped = digest.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    await project.edit("image/lock.json", digest, flipped);
    expect(await complaint(verify({ root: project.root, imageDir: image, runtimes }))).toMatch(
      /image\/lock\.json was changed by something else than the CLI\. Take it back from git/,
    );
  });
});

test("a damaged snapshot is made again", async () => {
  const project = await labProject({ good: { steps: "echo good\n" } });
  const folder = path.join(project.root, ".cache/snapshots");
  await rm(folder);
  // A copy of the cache, each snapshot cut short.
  await cp(path.join(repository, ".cache", "snapshots"), folder, { recursive: true });
  const states = (await readdir(folder)).filter((name) => name.endsWith(".state"));
  for (const name of states) await truncate(path.join(folder, name), 1_000_000);
  expect(outcomes(await verify({ root: project.root, runtimes }))).toEqual({ good: "$ echo good\ngood\n" });
  const sizes = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith(".state"))
      .map(async (name) => (await readFile(path.join(folder, name))).length),
  );
  expect(Math.max(...sizes)).toBeGreaterThan(10_000_000);
}, 300_000);

/** Runs the command line on a project. */
function crunbook(project: Project, ...args: string[]) {
  const child = spawn(process.execPath, [path.join(repository, "bin", "crunbook.js"), ...args], {
    env: { ...process.env, CRUNBOOK_ROOT: project.root, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, as a terminal would make: Ctrl-C goes to all of it.
    detached: true,
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  const ended = once(child, "exit").then(([code]) => ({ code: Number(code), output }));
  return { child, ended, output: () => output };
}

describe("the command line", () => {
  const example = { steps: "# Says something.\necho said\n$RUNTIME run demo\n" };

  test("records, verifies without a replay, shows drift as a diff, and records again", async () => {
    const project = await labProject({ one: example });
    const only = ["--runtime", "crun-1.28"];
    const fresh = await crunbook(project, "verify", ...only).ended;
    expect(fresh.output).toContain("Write it: crunbook record --only one --runtime crun-1.28");
    expect(fresh.code).toBe(1);
    expect(await crunbook(project, "record", ...only).ended).toMatchObject({ code: 0 });
    const written = await project.read(file("one"));
    const again = await crunbook(project, "verify", ...only).ended;
    expect(again).toEqual({
      code: 0,
      output: "1 verified (0 replayed), 0 drifted, 0 unrecorded, 0 failed, 0 not run\n",
    });

    await project.edit(file("one"), "\nsaid\n", "\nsaid otherwise\n");
    const drift = await crunbook(project, "verify", ...only).ended;
    expect(drift.output).toContain(
      `--- ${file("one")}\n+++ ${file("one")} (now)\n@@ -1,5 +1,5 @@\n # Says something.\n $ echo said\n-said otherwise\n+said\n $ crun run demo\n`,
    );
    expect(drift.code).toBe(1);
    expect(await crunbook(project, "record", ...only).ended).toMatchObject({ code: 0 });
    expect(await project.read(file("one"))).toBe(written);
  });

  test.skipIf(here.length < 2)(
    "replays on both engines, compares them, and says what ran where",
    async () => {
      const project = await labProject({ one: example, two: { steps: "# The clock.\ndate +%s\n" } });
      await record({ root: project.root, runtimes });
      const junit = path.join(project.root, "report.xml");
      const only = ["--runtime", "crun-1.28", "--engine", "both", "--fresh", "--junit", junit];
      await project.edit("examples/two/steps.sh", "date +%s", "echo $((1 + 1))");
      const { code, output } = await crunbook(project, "verify", ...only).ended;
      const names = here.map(({ lab }) => lab.engine.name).reverse();
      expect(code).toBe(1);
      for (const name of names) {
        expect(output).toContain(`two on crun 1.28, replayed on ${name}, no longer prints what is recorded.`);
        expect(await project.read("report.xml")).toContain(`name="crun 1.28 on ${name}"/>`);
      }
      expect(output).toContain(
        `2 verified (${names.map((name) => `1 replayed on ${name}`).join(", ")}), 2 drifted, 0 unrecorded, 0 failed, 0 not run; 2 of 2 print the same on each engine\n`,
      );
    },
  );

  test("an engine that is not there is refused, and the fastest that is there taken in its place", async () => {
    const project = await labProject({ one: example });
    await record({ root: project.root, runtimes });
    // Where no program of its name is to be found.
    const folder = path.join(project.root, "empty");
    await mkdir(folder);
    vi.stubEnv("PATH", folder);
    vi.stubEnv("CRUNBOOK_QEMU", undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const only = ["--runtime", "crun-1.28", "--fresh"];
    const refused = await crunbook(project, "verify", ...only, "--engine", "qemu").ended;
    expect(refused.output).toMatch(/^crunbook: QEMU is not there: /);
    expect(refused.code).toBe(2);
    const taken = await crunbook(project, "verify", ...only).ended;
    expect(taken.output).toMatch(/1 verified \(1 replayed on v86 [\d.]+\)/);
    expect(taken.code).toBe(0);
  });

  test.each([
    ...here.map(({ engine }) => `verify --fresh --engine ${engine}`),
    ...here.map(({ engine }) => `record --engine ${engine}`),
  ])("Ctrl-C in the middle of %s leaves everything whole", async (command) => {
    const names = ["a", "b", "c", "d"];
    const slow = { steps: "echo said\nsleep 2\n$RUNTIME run demo\n" };
    const project = await labProject(Object.fromEntries(names.map((name) => [name, slow])));
    await record({ root: project.root, runtimes, only: ["a"] });
    const before = await project.read(file("a"));
    const temporary = path.join(project.root, "temporary");
    await mkdir(temporary);
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const run = crunbook(project, ...command.split(" "), "--runtime", "crun-1.28", "crun-1.21");
    while (!/\[1\/8\]/.test(run.output()) && run.child.exitCode === null) await delay(50);
    await delay(500);
    const workers = await descendants(run.child.pid ?? 0);
    expect(workers.length).toBeGreaterThan(0);
    process.kill(-(run.child.pid ?? 0), "SIGINT");
    const { code, output } = await run.ended;
    expect(output).toContain("crunbook: interrupted; every file is as it was or whole");
    expect(code).toBe(130);
    await delay(1000);
    expect(await alive(workers)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
    const files = await readdir(path.join(project.root, "examples"), { recursive: true });
    expect(files.filter((name) => name.includes(".tmp"))).toEqual([]);
    for (const name of files.filter((one) => one.endsWith(".console"))) {
      expect(isSealed(parseRecording(await project.read(`examples/${name}`), name))).toBe(true);
    }
    expect(await project.read(file("a"))).toBe(before);
  });
});
