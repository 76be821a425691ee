import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectRoot } from "../../src/root.ts";

/** Longest source file, in lines. */
const longest = 350;

const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: projectRoot, encoding: "utf8" })
  .split("\0")
  .filter((name) => name !== "");
const read = (name: string) => readFileSync(path.join(projectRoot, name), "utf8");

/** What only makes sense on one machine: hosts that packages come from. */
const hosts = [
  /\bregistry\.(npmjs|yarnpkg|npmmirror)\b/i,
  /\b[\w.]*debian\.(org|net)\/debian/i,
  /\b(deb|ftp[\w.]*|security|snapshot|archive|httpredir|cdn-fastly)\.debian\.(org|net)\b/i,
];
/** Folders of somebody's computer. Articles may show them: pastes are full of other people's. */
const folders = /(^|[\s"'`(=:])\/(work|home|Users)\//m;

test("no file names a package host or a folder of one machine", () => {
  const ours = tracked.filter(isOurText);
  expect(ours).toContain("package.json");
  const found = ours.flatMap((name) => {
    const text = read(name);
    const local = name.startsWith("content/issues/") ? hosts : [...hosts, folders];
    return local.flatMap((pattern) => text.match(pattern)?.map((words) => `${name}: ${words.trim()}`) ?? []);
  });
  expect(found).toEqual([]);
});

/** The lab's image and the pastes are other people's text, kept as it is; the image's lock and list of sources are ours. */
function isOurText(name: string): boolean {
  if (/\.(zst|bin|png|ico|woff2?)$/.test(name) || name.endsWith("/bzImage")) return false;
  return name !== "public/lab/COPYRIGHT.txt" && name !== "tests/fixtures/pastes.dev.jsonl";
}

test(`no source file has more than ${longest} lines`, () => {
  const sources = tracked.filter((name) => /^(src|tools|tests|bin)\/.*\.(ts|js|astro|css)$/.test(name));
  expect(sources).toContain("src/cli/main.ts");
  expect(sources.filter((name) => read(name).split("\n").length > longest)).toEqual([]);
});

test("package-lock.json names packages, not where they are downloaded", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved": "[a-z+]+:/);
});

/**
 * npm leaves packages for other systems out of the lock when the registry at hand does not have them, or when they
 * are not in node_modules; `npm ci` then refuses to install, on every system.
 */
test("package-lock.json has the optional packages of every system", () => {
  const lockSchema = z.object({
    packages: z.record(
      z.string(),
      z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
    ),
  });
  const { packages } = lockSchema.parse(JSON.parse(read("package-lock.json")));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

/** Commands that npm has itself. */
const npmsOwn = ["ci", "pack"];

test("every npm command in the README is a script", () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  const commands = [...read("README.md").matchAll(/(?:^|`|&& )npm (?:run )?([a-z][\w:]*)/gm)].map(
    ([, name = ""]) => name,
  );
  expect(commands).toContain("test");
  expect(commands.filter((name) => !npmsOwn.includes(name) && scripts[name] === undefined)).toEqual([]);
});

test("every crunbook command in the README is one", () => {
  const help = execFileSync(process.execPath, ["bin/crunbook.js", "--help"], {
    cwd: projectRoot,
    encoding: "utf8",
  });
  const known = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
  const named = [...read("README.md").matchAll(/(?:`|npx )crunbook ([a-z]+)\b/g)].map(
    ([, name = ""]) => name,
  );
  expect(named).toContain("verify");
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
