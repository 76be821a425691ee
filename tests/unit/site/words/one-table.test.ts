import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesIn } from "../../../../src/files/list.ts";
import { languages } from "../../../../src/schema/locale.ts";
import { repository } from "../../../fixtures/repository.ts";

/** Where languages are named, and nowhere else. */
const tables = [/^schema\/locale\.ts$/, /^site\/words\//, /^site\/guides\/guides\.ts$/];

/** What asks of a language that is no page's of ours: of an address elsewhere, and which words of a script are split. */
const others = [/^checks\/facts\.ts$/, /^site\/search\/han\.ts$/];

const names = Object.entries(languages).flatMap(([locale, { tag }]) => [locale, tag]);
const anyName = `(?:${names.join("|")})`;
/** What names of languages begin with: `zh`. */
const prefixes = [...new Set(names.flatMap((name) => name.split("-")[0] ?? []))].join("|");
const named = new RegExp(
  [
    // Its beginning: `locale.startsWith("zh")`, `/^zh-/`, `/(?:en|zh)/`.
    `(["'\`])(?:${prefixes})-?\\1`,
    `/\\^(?:${prefixes})\\b`,
    `[(:](?:${prefixes})\\|(?:${prefixes})\\)`,
    // A text that is the name: compared, given, or the key of a table.
    `(["'\`])${anyName}\\2`,
    `(?<![\\w.-])${anyName}:(?= )`,
    `\\blanguages\\.${anyName}\\b`,
    `\\b(?:from|import)\\b.*["'][^"']*/${anyName}/`,
  ].join("|"),
);

const sources = (await filesIn(path.join(repository, "src"))).filter((file) => /\.(ts|astro)$/.test(file));

/** Lines that name a language, in files outside of its tables. */
function namesIn(files: string[]): string[] {
  return files.flatMap((file) =>
    readFileSync(path.join(repository, "src", file), "utf8")
      .split("\n")
      .flatMap((line, at) => (named.test(line) ? [`src/${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

test("no program asks which language it is: what one needs is in its row, its words or its guides", () => {
  expect(
    namesIn(sources.filter((file) => ![...tables, ...others].some((table) => table.test(file)))),
  ).toEqual([]);
  // It would see them.
  for (const table of tables) {
    expect(namesIn(sources.filter((file) => table.test(file))).length, String(table)).toBeGreaterThan(0);
  }
  for (const other of others) {
    expect(namesIn(sources.filter((file) => other.test(file))).length, String(other)).toBe(1);
  }
});

test.each([
  'locale === "en" ? (',
  "const tag = 'zh-CN';",
  'const guides = { en: English, "zh-cn": Chinese };',
  "languages.en.tag",
  'locale.startsWith("zh")',
  "tag.slice(0, 3) === 'zh-'",
  "if (/^zh-/.test(lang))",
  "const language = /\\/(?:en|zh)(?=\\/)/;",
  'import { words } from "../words/zh-cn/frame.ts";',
  'const { words } = await import("../words/zh-cn/frame.ts");',
])("it would see %s", (line) => {
  expect(line).toMatch(named);
});

test.each([
  "locale === defaultLocale",
  "` * @param path of one of them: `zh-cn/issues/`",
  'url: "https://docs.podman.io/en/latest/x.html",',
  "when: something",
])("it lets pass %s", (line) => {
  expect(line).not.toMatch(named);
});
