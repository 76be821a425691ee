import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueText } from "../../../src/messages/catalogue-text.ts";
import { byReading } from "../../../src/messages/emitters/description.ts";
import { descriptions } from "../../../src/messages/emitters/index.ts";
import { extract } from "../../../src/messages/extract.ts";
import { isSealed, sealCatalogue } from "../../../src/messages/seal.ts";
import { emitterIds } from "../../../src/schema/emitters.ts";
import { sealedCatalogueSchema } from "../../../src/schema/message.ts";
import { sourceAddress } from "../../../src/schema/message-source.ts";

let folder: string;
let empty: string;
let daemon: string;

const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
    cwd,
    stdio: "pipe",
  });

async function release(tag: string, files: Record<string, string>, into = folder): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(into, name)), { recursive: true });
    await writeFile(path.join(into, name), text);
  }
  git(into, "add", "-A");
  git(into, "commit", "-qm", tag);
  git(into, "tag", tag);
}

const errors = (...texts: string[]) =>
  `package p\n${texts.map((text, index) => `func f${index}() error { return errors.New("${text}") }`).join("\n")}\n`;

/** Three releases of a runc; the candidate that comes second is tagged last. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  empty = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  git(folder, "init", "-q");
  git(empty, "init", "-q");
  daemon = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  git(daemon, "init", "-q");
  await release("v1.0.0-rc9", {
    "libcontainer/old.go": `package p\nfunc f() error { return fmt.Errorf("%s in every release", subject) }\n`,
    "libcontainer/names.go": `package p\nconst subject = "The text"\n`,
    "libcontainer/b.go": errors("only in the first"),
    "libcontainer/other/names.go": `package q\nconst subject = "Another package's"\n`,
    "wait.go": errors("in two places"),
    "libcontainer/b_test.go": errors("of a test"),
    "libcontainer/nsenter/x.c": 'void f(void) { bail("failed to %s", "join"); }\n',
    "vendor/github.com/cyphar/filepath-securejoin/join.go": errors(
      "from a vendored package",
      "in two places",
    ),
    "vendor/github.com/somebody/else/else.go": errors("from a package of no interest"),
    "docs/example.go": errors("of the documentation"),
  });
  await rm(path.join(folder, "libcontainer/b.go"));
  await rename(path.join(folder, "libcontainer/old.go"), path.join(folder, "libcontainer/new.go"));
  await release("v1.0.0", { "libcontainer/c.go": errors("since the last candidate") });
  git(folder, "tag", "not-a-release");
  await rename(path.join(folder, "libcontainer/new.go"), path.join(folder, "libcontainer/old.go"));
  await release("v1.0.0-rc10", { "libcontainer/c.go": errors("since the last candidate") });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(empty, { recursive: true });
  await rm(daemon, { recursive: true });
});

test("a message has the releases it is in, and its place in the last of them", async () => {
  const told: string[] = [];
  const catalogue = await extract("runc", [folder], (text) => told.push(text));
  expect(catalogue.releases).toEqual(["1.0.0-rc9", "1.0.0-rc10", "1.0.0"]);
  expect(told).toEqual(catalogue.releases);
  expect(
    catalogue.messages.map(({ template, file, first, last }) => [template, file, first, last].join(" | ")),
  ).toEqual([
    "The text in every release | libcontainer/new.go | 1.0.0-rc9 | 1.0.0",
    "failed to join: {errno} | libcontainer/nsenter/x.c | 1.0.0-rc9 | 1.0.0",
    "from a vendored package | vendor/github.com/cyphar/filepath-securejoin/join.go | 1.0.0-rc9 | 1.0.0",
    "in two places | wait.go | 1.0.0-rc9 | 1.0.0",
    "only in the first | libcontainer/b.go | 1.0.0-rc9 | 1.0.0-rc9",
    "since the last candidate | libcontainer/c.go | 1.0.0-rc10 | 1.0.0",
  ]);
});

test("the same sources give the same bytes, which the schema takes", async () => {
  const once = catalogueText(await extract("runc", [folder], () => {}));
  expect(catalogueText(await extract("runc", [folder], () => {}))).toBe(once);
  const catalogue = sealedCatalogueSchema.parse(JSON.parse(once));
  const { tag, earlierTags, messages } = catalogue;
  expect(isSealed(catalogue)).toBe(true);
  expect([tag, earlierTags]).toEqual(["v{release}", undefined]);
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
});

test("the catalogue says how releases are tagged, and where a second repository's files are", async () => {
  const moby = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  const cli = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  const other = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  for (const repository of [moby, cli, other]) git(repository, "init", "-q");
  await release("v28.0.0", { "daemon/kill.go": errors("of the daemon, before") }, moby);
  await release("docker-v29.0.0", { "daemon/kill.go": errors("of the daemon, now") }, moby);
  await release("v28.0.0", { "cli/error.go": errors("of the client") }, cli);
  await release("v26.0.0", { "cli/error.go": errors("of another client") }, other);

  const text = catalogueText(await extract("docker", [moby, cli], () => {}));
  const catalogue = sealedCatalogueSchema.parse(JSON.parse(text));
  // Sealing what is read and written unchanged leaves the file as it was extracted.
  expect(catalogueText(sealCatalogue(catalogue))).toBe(text);
  expect(catalogue).toMatchObject({
    repository: "https://github.com/moby/moby",
    tag: "docker-v{release}",
    earlierTags: [{ tag: "v{release}", until: "28.0.0" }],
    alsoFrom: [{ repository: "https://github.com/docker/cli", tag: "v{release}" }],
  });
  expect(catalogue.messages.map((message) => sourceAddress(catalogue, message))).toEqual([
    "https://github.com/docker/cli/blob/v28.0.0/cli/error.go",
    "https://github.com/moby/moby/blob/v28.0.0/daemon/kill.go",
    "https://github.com/moby/moby/blob/docker-v29.0.0/daemon/kill.go",
  ]);

  await expect(extract("docker", [moby, other], () => {})).rejects.toThrow(
    "https://github.com/docker/cli: its clone has none of the releases 28.0.0 to 29.0.0",
  );
  for (const repository of [moby, cli, other]) await rm(repository, { recursive: true });
});

test("a daemon's warnings are left out, and releases older than the description asks for", async () => {
  await release("v1.2.0", { "server/naming.go": errors("too old to matter") }, daemon);
  const warning = 'package p\nfunc w() { log.Warnf(ctx, "only a warning") }\n';
  await release("v1.25.0", { "server/naming.go": errors("an error"), "server/utils.go": warning }, daemon);
  const { releases, messages } = await extract("cri-o", [daemon], () => {});
  expect(releases).toEqual(["1.25.0"]);
  expect(messages.map(({ template }) => template)).toEqual(["an error"]);
});

test("a helper's texts have its name before them; how it is called is left out", async () => {
  const helper = await mkdtemp(path.join(tmpdir(), "crunbook-extract-"));
  git(helper, "init", "-q");
  const calls = ['err(1, _("unshare failed"));', 'errx(1, _("options -a and -b are mutually exclusive"));'];
  await release("v2.40", { "sys-utils/unshare.c": `int main(void) { ${calls.join(" ")} }\n` }, helper);
  const { messages } = await extract("util-linux", [helper], () => {});
  expect(messages.map(({ template }) => template)).toEqual(["unshare: unshare failed: {errno}"]);
  await rm(helper, { recursive: true });
});

test("what a person gets wrong is said", async () => {
  await expect(extract("runc", [path.join(empty, "nowhere")], () => {})).rejects.toThrow(
    "not a git repository",
  );
  await expect(extract("runc", [empty], () => {})).rejects.toThrow("no tag of a release");
  await expect(extract("docker", [folder], () => {})).rejects.toThrow("needs 2 --source");
  await expect(extract("programs", [folder], () => {})).rejects.toThrow("not extracted from a repository");
  await expect(extract("kubelet", [folder], () => {})).rejects.toThrow("not extracted from a repository");
});

test("every description names an emitter and an address", () => {
  expect(Object.keys(descriptions).sort()).toEqual([...emitterIds].sort());
  const described = Object.values(descriptions).filter((description) => description !== byReading);
  expect(described.length).toBeGreaterThan(0);
  for (const { repository } of described.flatMap((own) => [own, ...(own.alsoFrom ?? [])])) {
    expect(repository).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
  }
});
