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

const slug = "sysctl-not-namespaced";
const article = `content/issues/en/${slug}.mdx`;
let project: Project;

/** The frame of an article about a sysctl that no namespace has. Old releases of crun set it for the whole host. */
beforeEach(async () => {
  project = await copiedProject();
  await scaffold(project.root, slug, "2026-11-22");
  await project.write(
    `examples/${slug}/config.json`,
    '{ "linux": { "sysctl": { "vm.swappiness": "10" } }, "process": { "args": ["echo", "it ran"] } }\n',
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

const refused = {
  runc: (version: string) =>
    failing(
      "runc run failing",
      version === "1.0.0-rc93"
        ? 'time="[TIME]" level=error msg="sysctl \\"vm.swappiness\\" is not in a separate kernel namespace"'
        : 'time="[TIME]" level=error msg="runc run failed: sysctl \\"vm.swappiness\\" is not in a separate kernel namespace"',
    ),
  crun: (version: string) =>
    version === "0.17"
      ? succeeding("crun run failing", "it ran")
      : failing("crun run failing", "the sysctl `vm.swappiness` is not namespaced"),
};

test("what is drafted of a new article and written into its frame passes every check", async () => {
  await record(refused);
  const subject = await readSubject(project.root, slug);
  const draft = draftOf(subject);
  await writeDraft(draft, subject);
  const text = await project.read(article);
  const findings = await checkProject(project.root);
  const others = findings.filter(({ message }) => !/TODO/.test(message));
  expect(others.map(({ message }) => message)).toEqual([]);
  expect(text.split("\n---\n")[0]).toMatchInlineSnapshot();
  expect(JSON.parse(await project.read(lifeFile)).articles[slug]).toMatchInlineSnapshot();
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
