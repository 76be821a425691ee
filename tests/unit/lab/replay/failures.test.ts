import { describe, expect, test } from "vitest";
import { firstMachine } from "../../../../src/lab/machine/kinds.ts";
import { record, verify } from "../../../../src/lab/replay/replay.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { labProject, type TestExample } from "../../../fixtures/lab-project.ts";
import { outcomes } from "../../../fixtures/outcomes.ts";
import { addRecording, failing } from "../../../fixtures/project.ts";

const runtimes = ["crun-1.28"];
const { here, missing } = await everyEngine();
const file = (slug: string) => `examples/${slug}/recorded/crun-1.28.console`;

/** Prints whatever is left of another example. */
const finder: TestExample = {
  steps: `ls -A /run /tmp /root /srv /dev/shm
cut -d' ' -f2 /proc/mounts
find /sys/fs/cgroup -type d
# Those that run: one that has ended has no command line, until its parent has taken note and it is gone.
grep -ls sleep /proc/[0-9]*/cmdline | grep -vc /self/
$RUNTIME list -q
$RUNTIME run demo
`,
};

/** A group of processes without memory, and a kernel that is told to take that for its end. */
const panicking: TestExample = {
  steps: `echo 2 > /proc/sys/vm/panic_on_oom
ln -s /sys/fs/cgroup/full full && mkdir /sys/fs/cgroup/full && echo 1M > full/memory.max
sh -c 'echo $$ > full/cgroup.procs; tail /dev/zero'
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
      "c-panic": panicking,
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
      /^examples\/c-panic\/steps\.sh:3: "sh -c 'echo \$\$ > full\/cgroup\.procs; tail \/dev\/zero'" Kernel panic - not syncing: Out of memory: compulsory panic_on_oom is enabled\n/,
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

test("a step that cannot end is told of to its author within a minute, with what to write, and of one release", async () => {
  const { root } = await labProject({
    endless: { steps: "$RUNTIME run demo\n", config: { process: { args: ["sleep", "1000000"] } } },
  });
  const releases = ["crun-1.21", "crun-1.28"];
  const results = await record({ root, only: ["endless"], runtimes: releases, machines: 1, engine: "auto" });
  expect(results.map(({ state }) => state)).toEqual(["failed", "not-run"]);
  expect(outcomes(results.slice(0, 1))["endless"]).toBe(
    'examples/endless/steps.sh:1: "crun run demo" did not end within 30 s. A step has to end by itself. A container that goes on: $RUNTIME run -d; a program that waits: timeout 5 tail -f; a step that takes longer: "stepTimeout": 120 in example.json',
  );
  expect(results[1]).toMatchObject({ version: "1.28", reason: "a step did not end on crun 1.21" });
});

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
    const project = await labProject({ far: { steps: "true\n", fields: { needs: ["kernel>=7.2"] } } });
    expect(await verify({ root: project.root, runtimes })).toEqual([
      {
        slug: "far",
        runtime: "crun",
        version: "1.28",
        machine: firstMachine,
        state: "not-run",
        reason: "needs kernel>=7.2",
      },
    ]);
    await addRecording(project, "far", "crun", "1.28", [failing("true", "from elsewhere")]);
    expect(outcomes(await verify({ root: project.root, runtimes }))["far"]).toBe(
      `${file("far")} stands there, but the example needs kernel>=7.2. Remove the recording`,
    );
    await project.remove(file("far"));
    await project.edit("examples/far/example.json", "kernel>=7.2", "kernel>=6.12");
    expect(await verify({ root: project.root, runtimes })).toMatchObject([
      { slug: "far", state: "unrecorded" },
    ]);
  });
});
