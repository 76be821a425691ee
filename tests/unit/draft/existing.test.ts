import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkProject } from "../../../src/checks/index.ts";
import { lifeFile } from "../../../src/content/life.ts";
import { type Draft, draftOf } from "../../../src/draft/draft.ts";
import { draftedFields } from "../../../src/draft/fields.ts";
import { phraseOf } from "../../../src/draft/phrase.ts";
import { draftText } from "../../../src/draft/print.ts";
import { readSubject, type Subject } from "../../../src/draft/subject.ts";
import { withPlaces, writeDraft } from "../../../src/draft/write.ts";
import { splitFrontmatter } from "../../../src/files/frontmatter.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { issueFields } from "../../../src/schema/issue.ts";
import { lifeSchema } from "../../../src/schema/life.ts";
import { loadIndex } from "../../../tools/pastes/load.ts";
import { copiedProject, removeFields } from "../../fixtures/copied-project.ts";
import type { Project } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

/*
 * What authors wrote by hand after weeks of reading is the best measure of a draft: fields are taken out of articles that
 * are proven, drafted anew from the same recordings, and compared.
 */
async function draftAnew(
  slug: string,
  project?: Project,
): Promise<{ project: Project; subject: Subject; draft: Draft; file: string }> {
  const copy = project ?? (await copiedProject());
  const file = `content/issues/en/${slug}.mdx`;
  await removeFields(copy, file, [...draftedFields]);
  const life = lifeSchema.parse(JSON.parse(await copy.read(lifeFile)));
  delete life.articles[slug];
  await copy.write(lifeFile, JSON.stringify(life));
  const subject = await readSubject(copy.root, slug);
  return { project: copy, subject, draft: draftOf(subject), file };
}

function writtenByHand(slug: string) {
  const file = `content/issues/en/${slug}.mdx`;
  return issueFields.parse(splitFrontmatter(readFileSync(path.join(repository, file), "utf8"), file).data);
}

/** A copy in which an article has no pastes of programs that no example of it runs: their wordings a person adds. */
async function withoutOthersPastes(slug: string): Promise<Project> {
  const project = await copiedProject();
  const file = `content/issues/en/${slug}.mdx`;
  const { index } = await loadIndex();
  const matcher = createMatcher(index);
  const own = writtenByHand(slug).pastes.filter((paste) => {
    const found = matcher.explain(paste).issues.find((issue) => issue.slug === slug);
    return found?.reasons.some(({ by = "" }) => /\b(?:runc|crun)\b/.test(by));
  });
  expect(own.length).toBeGreaterThan(0);
  await removeFields(project, file, ["pastes"]);
  await project.edit(file, "---\n", `---\npastes: ${JSON.stringify(own)}\n`);
  return project;
}

/** Wording and releases of those that the draft has too. */
function agreed(slug: string, { draft, subject }: { draft: Draft; subject: Subject }): string[] {
  return writtenByHand(slug).signatures.flatMap(({ pattern, releases }) => {
    const same = draft.signatures.find((one) => one.pattern === pattern);
    return same && phraseOf(same.statements, subject) === releases ? [`${pattern} | ${releases}`] : [];
  });
}

test.each(["nofile-nproc-setrlimit-eperm", "exec-format-error", "exec-enoent-interpreter"])(
  "%s, drafted anew and written, passes every check",
  async (slug) => {
    const again = await draftAnew(slug, await withoutOthersPastes(slug));
    const { project, subject, draft, file } = again;
    const { written, kept } = await writeDraft(draft, subject);
    expect(written).toEqual([...draftedFields.map((field) => `${file}: ${field}`), `${lifeFile}: ${slug}`]);
    expect(kept).toEqual([]);
    // What a patched package alone shows, a person has to look up in the source of that release.
    const found = await checkProject(project.root);
    expect(found.filter(({ check }) => check !== "patched packages")).toEqual([]);
    const { errno, layers, affects } = writtenByHand(slug);
    expect(draft.errno).toEqual(errno);
    expect(draft.layers.toSorted()).toEqual(layers.toSorted());
    const claims = draft.affects.map(({ claim }) => claim);
    expect(claims).toEqual(expect.arrayContaining(affects.map(({ runtime }) => ({ runtime }))));
    expect(claims).toHaveLength(affects.length);
  },
);

test("the wordings and their releases are those that the author found", async () => {
  const slug = "exec-format-error";
  expect(agreed(slug, await draftAnew(slug))).toMatchInlineSnapshot(`
    [
      "exec {path}: exec format error | runc ≥ 1.1.0",
      "standard_init_linux.go:{number}: exec user process caused: exec format error | runc 1.0.0-rc91 to 1.0.3",
      "exec container process \`{path}\`: Exec format error | crun ≥ 0.11",
      "exec \`{path}\`: Exec format error | crun ≥ 1.28",
      "exec: Exec format error | crun up to 1.27.1",
    ]
  `);
});

test("what nobody made up tells an error from others, and stays; what the example named does not", async () => {
  const { draft } = await draftAnew("nofile-nproc-setrlimit-eperm");
  expect(draft.signatures.map(({ pattern }) => pattern)).toEqual([
    "setrlimit `RLIMIT_NOFILE`: Operation not permitted",
    "setrlimit `RLIMIT_NPROC`: Operation not permitted",
    "error setting rlimit type 7: operation not permitted",
    "error setting rlimit type 6: operation not permitted",
  ]);
  const other = await draftAnew("rootless-insufficient-ids");
  const patterns = other.draft.signatures.map(({ pattern }) => pattern);
  expect(patterns).toContain("cannot setuid to unmapped uid {number} in user namespace");
});

test("words that other articles call their own, or whose examples print them, are shared with these", async () => {
  const { draft } = await draftAnew("exec-directory");
  const shared = draft.signatures.map(({ pattern, sharedWith }) => [pattern, sharedWith]);
  expect(shared).toContainEqual(['exec: "{path}": permission denied', ["exec-not-executable"]]);
  expect(shared).toContainEqual(['exec: "{path}": is a directory', []]);
});

test("where the source reworded a message between two recorded releases, both ends are inferred, and marked", async () => {
  const { draft, subject } = await draftAnew("cgroup-procs-exec-permission");
  const stated = draft.signatures.map(({ pattern, statements }) => [
    pattern.slice(0, 20),
    phraseOf(statements, subject),
  ]);
  // The words "write file" are in the source since 0.12, but up to 1.19.1 others are printed in their place.
  expect(stated).toContainEqual(["write file `{path}/c", "crun 1.20 and 1.21"]);
  expect(draftText(draft, subject)).toMatch(
    /# TODO: see in "sources" that crun 1\.20 is right: "writing file `\{text\}`: \{errno\}".* ends with 1\.19\.1\n/,
  );
});

test("releases that a library's text alone would cover are a hole", async () => {
  const { draft, subject } = await draftAnew("mount-file-over-directory");
  const holes = draft.holes.filter(({ steps }) =>
    steps.includes("$RUNTIME run -b below-a-file below-a-file"),
  );
  expect(holes.map(({ runtime, span }) => [runtime, span.first, span.last])).toContainEqual([
    "runc",
    "1.2.0-rc.1",
    "1.3.5",
  ]);
  expect(draftText(draft, subject)).toContain(
    "#     look at https://github.com/opencontainers/runc/blob/v1.2.0-rc.1/libcontainer/rootfs_linux.go\n",
  );
  const older = draft.holes.find(({ runtime, span }) => runtime === "crun" && span.last === "1.7.2");
  expect(older?.perhaps[0]).toMatch(
    /^"mount `\{text\}` to `\/\{text\}`: \{errno\}", 0\.18 to 1\.7\.2: https:/,
  );
});

test("an end that no text shows stands where the lab has it, as a TODO", async () => {
  const { draft } = await draftAnew("setns-eperm");
  expect(draft.affects.map(({ claim }) => claim)).toEqual([{ runtime: "runc", fixed: "1.3.6" }]);
  expect(draft.affects[0]?.todo.join()).toMatch(
    /^1\.1\.15 prints it, 1\.3\.6 does not any more; between them lie 1\.2\.0-rc\.1 to 1\.3\.5\./,
  );
});

test("an article that is written keeps every byte", async () => {
  const project = await copiedProject();
  const before = await project.read("content/issues/en/exec-directory.mdx");
  const life = await project.read(lifeFile);
  const subject = await readSubject(project.root, "exec-directory");
  const { written, kept } = await writeDraft(draftOf(subject), subject);
  expect(written).toEqual([]);
  expect(kept).toHaveLength(draftedFields.length + 1);
  expect(await project.read("content/issues/en/exec-directory.mdx")).toBe(before);
  expect(await project.read(lifeFile)).toBe(life);
});

test.each(["cgroup-mount-missing", "mount-proc-eperm-userns", "cgroup-controller-unavailable"])(
  "the place of %s is written as the formatter leaves it",
  (slug) => {
    const text = readFileSync(path.join(repository, lifeFile), "utf8");
    const places = lifeSchema.parse(JSON.parse(text)).articles[slug] ?? {};
    const entry = new RegExp(`    "${slug}": \\{\n.*?\n    \\},\n`, "s");
    const without = text.replace(entry, "");
    expect(without).not.toBe(text);
    expect(withPlaces(without, slug, { places, open: [] })).toBe(text);
  },
);

test("the last place, and the first one at all, are written too", () => {
  const places = { runc: [{ step: "exec", says: "exec {path}" }] };
  const empty = withPlaces('{\n  "articles": {}\n}\n', "one", { places, open: [] });
  expect(Object.keys(JSON.parse(empty).articles)).toEqual(["one"]);
  const two = withPlaces(empty, "two", { places, open: [] });
  expect(Object.keys(JSON.parse(two).articles)).toEqual(["one", "two"]);
});
