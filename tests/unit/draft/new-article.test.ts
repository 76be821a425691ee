import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { checkProject } from "../../../src/checks/index.ts";
import { scaffold } from "../../../src/cli/new.ts";
import { lifeFile } from "../../../src/content/life.ts";
import { loadRuntimes } from "../../../src/content/runtimes.ts";
import { draftOf } from "../../../src/draft/draft.ts";
import { readSubject } from "../../../src/draft/subject.ts";
import { withField, writeDraft } from "../../../src/draft/write.ts";
import type { RecordedStep } from "../../../src/schema/recording.ts";
import { copiedProject } from "../../fixtures/copied-project.ts";
import { addRecording, complaint, failing, type Project, succeeding } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

const slug = "mount-no-such-device";
const article = `content/issues/en/${slug}.mdx`;
let project: Project;

/** The frame of an article about a file system that the kernel does not know. */
beforeEach(async () => {
  project = await copiedProject();
  await scaffold(project.root, slug, "2026-11-22");
  await project.write(
    `examples/${slug}/config.json`,
    '{ "mounts": { "$append": [{ "destination": "/data", "type": "demofs", "source": "demofs" }] } }\n',
  );
});

async function record(runtimes: Partial<Record<string, (version: string) => RecordedStep>>): Promise<void> {
  for (const { id, releases } of await loadRuntimes(project.root)) {
    for (const { version } of releases) {
      const step = runtimes[id]?.(version) ?? succeeding(`${id} run failing`, "it ran");
      const check = failing(
        `ls rootfs/opt/${slug}/start`,
        `ls: rootfs/opt/${slug}/start: No such file or directory`,
      );
      await addRecording(project, slug, id, version, [step, check]);
    }
  }
}

const logged = (message: string) => `time="[TIME]" level=error msg="${message.replaceAll('"', '\\"')}"`;
const process_ = "unable to start container process: error during container init";

/** What the releases print. */
const refused = {
  runc: (version: string) =>
    failing(
      "runc run failing",
      logged(
        version === "1.0.0-rc93"
          ? 'container_linux.go:377: starting container process caused: process_linux.go:495: container init caused: rootfs_linux.go:76: mounting "demofs" to rootfs at "/data" caused: no such device'
          : `runc run failed: ${process_}: error mounting "demofs" to rootfs at "/data": no such device`,
      ),
    ),
  crun: (version: string) =>
    failing(
      "crun run failing",
      version === "0.17"
        ? "mount `demofs` to '/data': No such device"
        : "mount `demofs` to `data`: No such device",
    ),
};

/** The same for what runc has refused for long, and crun since 1.4.2. */
const notNamespaced = {
  runc: () =>
    failing("runc run failing", logged('sysctl "vm.swappiness" is not in a separate kernel namespace')),
  crun: (version: string) =>
    version === "0.17"
      ? succeeding("crun run failing", "it ran")
      : failing("crun run failing", "the sysctl `vm.swappiness` is not namespaced"),
};

test("what is drafted of a new article and written into its frame passes every check", async () => {
  await record(refused);
  const subject = await readSubject(project.root, slug);
  await writeDraft(draftOf(subject), subject);
  const text = await project.read(article);
  const [, drafted] = /^(signatures:.*?)^# TODO: the command/ms.exec(text) ?? [];
  expect(drafted).toMatchInlineSnapshot(`
    "signatures:
      - pattern: "mount \`{name}\` to '{path}': No such device"
        by: crun
        releases: crun 0.12 to 0.17
      - pattern: 'mount \`{name}\` to \`{name}\`: No such device'
        by: crun
        releases: crun ≥ 1.8
      - pattern: 'mounting "{path}" to rootfs at "{path}" caused: no such device'
        by: runc
        releases: runc 1.0.0-rc91 to 1.0.3
      - pattern: 'error mounting "{path}" to rootfs at "{path}": no such device'
        by: runc
        releases: runc ≥ 1.1.0
    "
  `);
  expect(/^affects:.*?(?=^areas:)/ms.exec(text)?.[0]).toMatchInlineSnapshot(`
    "affects:
      - runtime: runc
      - runtime: crun
    errno: [ENODEV]
    "
  `);
  expect(JSON.parse(await project.read(lifeFile)).articles[slug]).toMatchInlineSnapshot(`
    {
      "crun": [
        {
          "says": "mount \`{name}\` to \`{name}\`: No such device",
          "step": "mounts",
        },
      ],
      "runc": [
        {
          "says": "error mounting "{path}" to rootfs at "{path}": no such device",
          "step": "mounts",
        },
      ],
    }
  `);
  // What else an author writes.
  await project.edit(article, "areas: [exec]", "areas: [mounts]");
  await project.edit(
    article,
    /references:.*?(?=published:)/s,
    "references: [{ title: mount(2), url: 'https://man7.org/linux/man-pages/man2/mount.2.html' }]\n",
  );
  const findings = await checkProject(project.root);
  const left = findings
    .map(({ message }) => message)
    .filter((message) => !message.endsWith("TODO is still to be written"));
  expect(left).toEqual([]);
  expect(text.split("\n---\n")[0]).not.toMatch(/TODO: the (?:wordings|releases|errors)/);
});

test("a range begins where the catalogue's text does, between the releases of the lab", async () => {
  await record(notNamespaced);
  const { affects, signatures } = draftOf(await readSubject(project.root, slug));
  expect(affects.map(({ claim }) => claim)).toEqual([
    { runtime: "runc" },
    {
      runtime: "crun",
      introduced: "1.4.2",
      sources: ["https://github.com/containers/crun/blob/1.4.2/src/libcrun/linux.c"],
    },
  ]);
  expect(affects.flatMap(({ todo }) => todo)).toEqual([]);
  expect(signatures.map(({ pattern }) => pattern)).toEqual([
    "the sysctl `vm.swappiness` is not namespaced",
    'sysctl "vm.swappiness" is not in a separate kernel namespace',
  ]);
});

test("words that two runtimes print are one wording of both, and a program's are its own", async () => {
  const busy = (runtime: string) =>
    failing(`${runtime} run failing`, "tar: data: Cannot open: Device or resource busy");
  await record({
    runc: () => failing("runc run failing", "chown /data: device or resource busy"),
    crun: () => failing("crun run failing", "chown /data: device or resource busy"),
  });
  const both = draftOf(await readSubject(project.root, slug));
  expect(both.signatures.map(({ pattern, by }) => [pattern, by])).toEqual([
    ["chown {path}: device or resource busy", "runc and crun"],
  ]);
  await record({ runc: () => busy("runc"), crun: () => busy("crun") });
  const program = draftOf(await readSubject(project.root, slug));
  expect(program.signatures.map(({ pattern, by }) => [pattern, by])).toEqual([
    ["Cannot open: Device or resource busy", "tar, in the container"],
  ]);
  expect(program.errno).toEqual(["EBUSY"]);
});

test("the command prints the draft, and writes only when it is asked to", async () => {
  await record(refused);
  const before = await project.read(article);
  const run = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [path.join(repository, "bin/crunbook.js"), "draft", slug, ...args],
      {
        env: { ...process.env, CRUNBOOK_ROOT: project.root },
      },
    );
  const { stdout } = await run();
  expect(stdout).toContain(`# ${article}, from 9 recordings of examples/${slug} and the catalogue.\n`);
  expect(stdout).toContain("#   runc run: 1 (1.0.0-rc93, 1.1.5, 1.1.15, 1.3.6, 1.4.3)\n");
  expect(await project.read(article)).toBe(before);
  const written = await run("--write");
  expect(written.stdout).toContain(`# written: ${article}: signatures\n`);
  expect(written.stdout).toContain(`# was there, and stays: ${article}: layers\n`);
  expect(await project.read(article)).not.toBe(before);
});

test("an article that is not there is named with the nearest, and how to begin it", async () => {
  const message = await complaint(readSubject(project.root, "exec-not-fuond"));
  expect(message).toBe(
    'there is no article "exec-not-fuond". Did you mean "exec-not-found"? Its frame is written by: npx crunbook new exec-not-fuond',
  );
});

test("an example that is not recorded, or not there, is named with what to do", async () => {
  expect(await complaint(readSubject(project.root, slug))).toBe(
    `${article}: examples/${slug} is not recorded yet. Record it: npx crunbook record --only ${slug}`,
  );
  await project.edit(article, `examples: [${slug}]`, "examples: [sysctl-other]");
  expect(await complaint(readSubject(project.root, slug))).toMatch(
    new RegExp(`^${article}:\\d+: there is no examples/sysctl-other\\. Write it, or name another one\\.$`),
  );
});

test("where nothing fails there is nothing to draft", async () => {
  await record({});
  const subject = await readSubject(project.root, slug);
  expect(await complaint(() => draftOf(subject))).toBe(
    `examples/${slug}: no step that calls $RUNTIME fails on any recorded release. Make one show the failure, and record it: npx crunbook record --only ${slug}`,
  );
});

test("what no catalogue has and what names no error is for a person to write", async () => {
  await record({ crun: () => failing("crun run failing", "some words of a program") });
  const subject = await readSubject(project.root, slug);
  expect(await complaint(() => draftOf(subject))).toMatch(/It prints: some words of a program$/);
});

test("a field is written where it is absent or still TODO, and nowhere else", () => {
  const field = { field: "errno" as const, plain: "errno: [EPERM]\n", explained: "" };
  const text = (lines: string[]) => ["---", ...lines, "---", "", "errno: text", ""].join("\n");
  const written = (...lines: string[]) => withField(text(lines), field);
  const around = ["title: one", "# of the article", "areas: [exec]"];
  expect(written(...around)).toBe(text(["title: one", "errno: [EPERM]", ...around.slice(1)]));
  expect(written("title: one")).toBe(text(["title: one", "errno: [EPERM]"]));
  expect(written("title: one", "# TODO: them", "# kept", "errno:", "  - ENOENT", ...around.slice(1))).toBe(
    text(["title: one", "# kept", "errno: [EPERM]", ...around.slice(1)]),
  );
  expect(written("errno: [] # TODO", "areas: [exec]")).toBe(text(["errno: [EPERM]", "areas: [exec]"]));
  expect(written("errno: [ENOENT]", "# TODO: of areas", "areas: [exec]")).toBeUndefined();
});
