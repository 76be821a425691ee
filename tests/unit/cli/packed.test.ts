import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { loadArticles } from "../../../src/content/issues.ts";
import { fencedBlocks } from "../../fixtures/own-words.ts";
import { repository } from "../../fixtures/repository.ts";

const exec = promisify(execFile);
/** Somebody's project, into which the package is installed. */
let place: string;
let command: string;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), "crunbook-packed-"));
  // npm's own Node may be older than the project's: it starts this one for the scripts.
  const { stdout } = await exec("npm", ["pack", "--json", "--pack-destination", place], { cwd: repository });
  const [pack] = z
    .array(z.object({ filename: z.string() }))
    .parse(JSON.parse(stdout.slice(stdout.search(/^\[/m))));
  const modules = path.join(place, "node_modules");
  await mkdir(modules);
  await exec("tar", ["-xzf", path.join(place, pack?.filename ?? ""), "-C", modules]);
  await cp(path.join(modules, "package"), path.join(modules, "crunbook"), { recursive: true });
  await rm(path.join(modules, "package"), { recursive: true });
  await cp(path.join(repository, "node_modules", "commander"), path.join(modules, "commander"), {
    recursive: true,
  });
  command = path.join(modules, "crunbook", "bin", "crunbook.js");
});

afterAll(() => rm(place, { recursive: true, force: true }));

/** Runs the installed command, away from the repository. */
async function run(args: string[], input = ""): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const env = { PATH: process.env["PATH"] };
  const child = spawn(process.execPath, [command, ...args], {
    cwd: place,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // Who is told its usage reads no input.
  child.stdin.on("error", () => {}).end(input);
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

/** An article that has a paste. */
async function article() {
  loading ??= loadArticles(repository);
  const found = (await loading).find(({ issue }) => issue.pastes.length > 0);
  if (!found) throw new Error("no article has a paste");
  return { ...found, paste: found.issue.pastes[0] ?? "" };
}
let loading: ReturnType<typeof loadArticles> | undefined;

test("it brings what it needs and nothing of the site, the lab or zod", async () => {
  const modules = path.join(place, "node_modules");
  const { dependencies, optionalDependencies } = JSON.parse(
    await readFile(path.join(modules, "crunbook", "package.json"), "utf8"),
  );
  expect(Object.keys(dependencies)).toEqual(["commander"]);
  expect(optionalDependencies).toBeUndefined();
  const files = await readdir(path.join(modules, "crunbook"), { recursive: true });
  expect(files.filter((name) => /\.ts$/.test(name) && !name.endsWith(".d.ts"))).toEqual([]);
  expect(files.filter((name) => /lab|site|astro/.test(name))).toEqual([]);
});

test("explain finds the article of a paste, from an argument, a file and standard input", async () => {
  const { slug, issue, paste } = await article();
  await writeFile(path.join(place, "paste.log"), paste);
  for (const result of [
    await run(["explain", paste]),
    await run(["explain", "paste.log"]),
    await run(["explain"], paste),
  ]) {
    expect(result.stdout).toMatch(/^Match: /);
    expect(result.stdout).toContain(`crunbook show ${slug}`);
    expect(result).toMatchObject({ code: 0, stderr: "" });
  }
  const { code, stdout } = await run(["explain", "--json", "-"], paste);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({ outcome: "match", issues: [{ slug, title: issue.title }] });
  expect(code).toBe(0);
});

test("the exit code says whether it is known", async () => {
  const { code, stdout } = await run(["explain", "how do I bake sourdough bread?"]);
  expect(stdout).toMatch(/^Not known\./);
  expect(code).toBe(1);
  // A message that is known, of which no article speaks.
  const possible = await run([
    "explain",
    "--json",
    "runc create failed: unable to start container process: x",
  ]);
  expect(JSON.parse(possible.stdout).outcome).toBe("possible");
  expect(possible.code).toBe(4);
  expect(await run(["explain", "--nonsense"])).toMatchObject({ code: 2, stdout: "" });
  expect(await run(["explain", "--json", "--jsonl"])).toMatchObject({ code: 2, stdout: "" });
});

test("--jsonl answers line by line, and ends with 2 when one was wrong", async () => {
  const { slug, paste } = await article();
  const lines = [JSON.stringify({ id: "p", text: paste }), JSON.stringify({ id: "n", text: "bread" })];
  const good = await run(["explain", "--jsonl"], lines.join("\n"));
  expect(
    good.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { id: "p", outcome: "match", issues: [{ slug }] },
    { id: "n", outcome: "none", issues: [], closest: [], messages: [], chain: [] },
  ]);
  expect(good).toMatchObject({ code: 0, stderr: "" });
  const bad = await run(["explain", "--jsonl"], `${lines[0]}\nnonsense\n${lines[1]}\n`);
  expect(bad.stdout.trimEnd().split("\n")).toHaveLength(3);
  expect(bad.stderr).toMatch(/^crunbook: line 2 is not JSON: .*\n$/);
  expect(bad.code).toBe(2);
  for (const name of ["missing.jsonl", "."]) {
    const { code, stderr } = await run(["explain", "--jsonl", name]);
    expect(stderr).toContain(`crunbook: ${name} cannot be read: `);
    expect(code).toBe(2);
  }
});

const evil = "\u001b[2J\u009b2J\u202e\u200b";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202e]/;

test("bytes that steer a terminal do not reach it", async () => {
  const { paste } = await article();
  const { stdout } = await run(["explain", "-"], `\u001b[31m\u0000\u009b2J${paste}\u001b]0;title\u0007`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test.each([
  ["--json", ["explain", "--json"], (paste: string) => paste],
  ["--jsonl", ["explain", "--jsonl"], (paste: string) => JSON.stringify({ id: paste, text: paste })],
  ["a line that is no JSON", ["explain", "--jsonl"], (paste: string) => paste],
])("nor do they by %s", async (_, args, input) => {
  const { paste } = await article();
  const { stdout, stderr } = await run(args, input(`${evil}${paste}${evil}`));
  expect(stdout).toContain("{");
  expect(stdout + stderr).not.toMatch(steering);
});

test.each([
  ["an option", ["explain", `--${evil}`]],
  ["a file", ["explain", "--jsonl", evil]],
  ["an article", ["show", evil]],
  ["a command", [evil]],
])("nor do they in a message that quotes %s", async (_, args) => {
  const { stdout, stderr } = await run(args);
  expect(stderr).toContain("␛[2J");
  expect(stdout + stderr).not.toMatch(steering);
});

test("list and show read the articles without a network or a repository", async () => {
  const { slug, issue } = await article();
  const area = issue.areas[0] ?? "";
  expect((await run(["list"])).stdout).toContain(`${slug}\n`);
  const listed = JSON.parse((await run(["list", "--json", "--area", area])).stdout);
  expect(listed).toContainEqual(expect.objectContaining({ slug, title: issue.title }));
  const shown = await run(["show", slug]);
  for (const heading of ["Exact words", "Confirm", "Fix", "References", "Links"]) {
    expect(shown.stdout).toContain(`\n${heading}\n`);
  }
  expect(await run(["show", `${slug}x`])).toMatchObject({
    code: 2,
    stderr: `crunbook: article or rule: there is no "${slug}x". Did you mean "${slug}"?\n`,
  });
});

test("commands of the repository say that they are", async () => {
  for (const args of [
    ["verify", "--fresh"],
    ["start"],
    ["lab", "check"],
    ["new", "x"],
    ["messages", "extract"],
  ]) {
    const { code, stderr } = await run(args);
    expect(stderr).toContain(`"crunbook ${args[0]}" works on the articles' sources: run it in a clone`);
    expect(code).toBe(2);
  }
});

test("the README's example prints what it says", async () => {
  const [example, ...more] = fencedBlocks("README.md").filter(({ language }) => language === "js");
  expect(more).toEqual([]);
  const [, printed] = /console\.log\(.*\); \/\/ (.*)$/.exec(example?.text ?? "") ?? [];
  await writeFile(path.join(place, "example.mjs"), example?.text ?? "");
  const { stdout } = await exec(process.execPath, ["example.mjs"], { cwd: place });
  expect(stdout).toBe(`${printed}\n`);
});

test("the matcher is an import, with types that need no other package", async () => {
  await writeFile(path.join(place, "package.json"), '{ "type": "module" }');
  await writeFile(
    path.join(place, "use.ts"),
    `import { readFileSync } from "node:fs";
import { type Answer, createMatcher, type MatchIndex, type MoreMessages } from "crunbook";
import { fillPlaceholders } from "crunbook/match";

const read = (name: string) => JSON.parse(readFileSync(new URL(import.meta.resolve(name)), "utf8"));
const index: MatchIndex = read("crunbook/index.json");
const more: MoreMessages = read("crunbook/index-more.json");
const answer: Answer = createMatcher(index, more).explain(readFileSync(0, "utf8"));
// @ts-expect-error an outcome is one of three words
const wrong: "nonsense" = answer.outcome;
console.log(answer.outcome, answer.issues[0]?.slug, fillPlaceholders("x"), typeof wrong);
`,
  );
  const tsc = path.join(repository, "node_modules", "typescript", "bin", "tsc");
  const types = ["--types", "node", "--typeRoots", path.join(repository, "node_modules", "@types")];
  const strict = [
    "--strict",
    "--skipLibCheck",
    "false",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--lib",
    "es2022",
  ];
  await exec(process.execPath, [tsc, ...strict, ...types, "use.ts"], { cwd: place }).catch((error) => {
    throw new Error(error.stdout);
  });
  const { slug, paste } = await article();
  const child = execFile(process.execPath, ["use.js"], { cwd: place });
  child.stdin?.end(paste);
  let stdout = "";
  child.stdout?.on("data", (text: string) => {
    stdout += text;
  });
  await once(child, "close");
  expect(stdout).toBe(`match ${slug} x string\n`);
});
