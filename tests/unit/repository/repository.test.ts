import { expect, test } from "vitest";
import { z } from "zod";
import { makerCommands, readerCommands } from "../../../src/cli/commands.ts";
import { textOf as read, tracked } from "../../fixtures/sources.ts";

/** Longest source file, in lines. */
const longest = 350;

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

/** What tells people which commands to type. */
const prose = tracked.filter((name) => /(^|\/)(README|CONTRIBUTING)\.md$/.test(name));
const told = prose.map(read).join("\n");

/** Commands that npm has itself. */
const npmsOwn = ["ci", "pack"];

test("every npm command that README and CONTRIBUTING name is a script", () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  const commands = [...told.matchAll(/(?:^|`|&& )npm (?:run )?([a-z][\w:]*)/gm)].map(([, name = ""]) => name);
  expect(commands).toContain("test");
  expect(commands).toContain("bench:match");
  expect(commands.filter((name) => !npmsOwn.includes(name) && scripts[name] === undefined)).toEqual([]);
});

test("every crunbook command that README and CONTRIBUTING name is one", () => {
  const known = Object.keys({ ...readerCommands, ...makerCommands });
  const named = [...told.matchAll(/(?:`|npx )crunbook ([a-z]+)\b/g)].map(([, name = ""]) => name);
  expect(named).toContain("verify");
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
