import { expect, test } from "vitest";
import { localeFolder, translatedLocales } from "../../../src/schema/locale.ts";
import { textOf, tracked } from "../../fixtures/sources.ts";

/** `src/match/rank.ts`, `content/issues/<locale>/<slug>.mdx`, `limits.ts`: what reads as a file of ours. */
const path =
  /(?<![\w:/.@#-])(?:\[[\w.]+\]|[\w.<>*-]+)(?:\/[\w.<>[\]*-]+)*\.(?:ts|mjs|js|astro|css|mdx|md|json|sh|html)\b/g;
/** `lab/image/`, src/match/rules/ */
const folder =
  /(?<=`)(?:[a-z][\w.-]*|<[^>]*>)(?:\/(?:[\w.-]+|<[^>]*>))*\/(?=`)|(?<![\w:/.@#`-])(?:src|content|examples|public|tests|tools)\/(?:[\w.-]+\/|<[^>]*>\/)*(?![\w.<*[$-])/g;
/** What the build makes, and folders of the site that it leaves there. */
const made = ["dist/", "hosting/", "lib/"];
const comment = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*|<!--[\s\S]*?-->/gm;

const programs = tracked.filter((name) => /^(src|tests|tools|bin)\/.*\.(ts|js|astro|css)$/.test(name));
const prose = tracked.filter((name) => /(^|\/)(README|CONTRIBUTING)\.md$/.test(name));
/** What programs write or serve is named in them, as a text. */
const texts = programs
  .filter((name) => !name.startsWith("tests/"))
  .map(textOf)
  .join("\n");

test("every file that a comment names is there", () => {
  const named = programs.flatMap((name) => (textOf(name).match(comment) ?? []).flatMap(pathsIn(name)));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ path }) => !isThere(path)).map(tell)).toEqual([]);
});

test("every folder that a comment names is there", () => {
  const named = programs.flatMap((name) => (textOf(name).match(comment) ?? []).flatMap(foldersIn(name)));
  expect(named.length).toBeGreaterThan(20);
  const elsewhere = [...made, ...translatedLocales.map(localeFolder)];
  const ours = named.filter(({ path }) => !elsewhere.some((folder) => path.startsWith(folder)));
  expect(ours.filter(({ path }) => !isThere(path)).map(tell)).toEqual([]);
  // It would see them.
  const folders = foldersIn("")("/** In `lab/image/`, or src/match/rules/; of `a/b` and and/or nothing. */");
  expect(folders.map(({ path }) => path)).toEqual(["lab/image/", "src/match/rules/"]);
});

test("every file and folder that a README names is there", () => {
  expect(prose).toContain("src/lab/README.md");
  const named = prose.flatMap((name) => [
    ...pathsIn(name)(textOf(name)),
    ...[...textOf(name).matchAll(/`((?:src|content|examples|public|tests|tools)\/[\w./-]*)`/g)].map(
      ([, path = ""]) => ({ name, path }),
    ),
  ]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path }) => !isThere(path)).map(tell)).toEqual([]);
});

test("a file that is not there is noticed", () => {
  expect(isThere("src/match/rank.ts")).toBe(true);
  expect(isThere("match/rank.ts")).toBe(true);
  expect(isThere("content/issues/<locale>/<slug>.mdx")).toBe(true);
  expect(isThere("src/match/rang.ts")).toBe(false);
  expect(isThere("src/recordings/")).toBe(false);
});

type Named = { name: string; path: string };

function pathsIn(name: string): (text: string) => Named[] {
  return (text) => (text.match(path) ?? []).map((path) => ({ name, path }));
}

/** Folders in words: in backticks with a slash at the end, or from a folder of the project's root on. */
function foldersIn(name: string): (text: string) => Named[] {
  return (text) => (text.match(folder) ?? []).map((path) => ({ name, path }));
}

function tell({ name, path }: Named): string {
  return `${name} names ${path}`;
}

/** A file or a folder of ours, from the root or from further in; `<…>` stands for any name. Or what a program names. */
function isThere(path: string): boolean {
  const plain = path.replace(/^\.\//, "").replace(/\/$/, "");
  const pattern = plain
    .replaceAll(/<[^>]*>/g, "*")
    .replaceAll(/[.[\]]/g, String.raw`\$&`)
    .replaceAll("*", "[^/]+");
  const whole = new RegExp(`(^|/)${pattern}(/|\\.ts$|$)`);
  return tracked.some((name) => whole.test(name)) || (/\.\w+$/.test(path) && texts.includes(`${plain}"`));
}
