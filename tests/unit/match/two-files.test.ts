import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadCatalogues } from "../../../src/content/catalogues.ts";
import { loadContent } from "../../../src/content/content.ts";
import { printedText } from "../../../src/lab/recording/format.ts";
import { buildIndex, buildIndexFiles } from "../../../src/match/build-index.ts";
import { templatesOf } from "../../../src/match/columns.ts";
import { addMore, type Compiled, compileIndex } from "../../../src/match/compile.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { emitterIds, emitters } from "../../../src/schema/emitters.ts";
import { loadPastes } from "../../../tools/pastes/load.ts";
import { repository } from "../../fixtures/repository.ts";

const { articles, catalogues, wrappers, examples } = await loadContent(repository);
const all = buildIndex(articles, catalogues, wrappers);
const { index, more } = buildIndexFiles(articles, catalogues, wrappers);
const one = createMatcher(all);
const both = createMatcher(index, more);
const first = createMatcher(index);
const pastes = (await loadPastes()).map(({ paste }) => paste);

describe("two files", () => {
  test("answer as one of everything, to every paste and recording", () => {
    const printed = examples.flatMap(({ recordings }) => recordings.map(({ steps }) => printedText(steps)));
    const texts = new Set([...pastes, ...printed]);
    expect(texts.size).toBeGreaterThan(300);
    for (const text of texts) expect(both.explain(text)).toEqual(one.explain(text));
  });

  test("hold every message once, and who else prints it", () => {
    const templates = [...templatesOf(index), ...templatesOf(more)];
    expect(templates.toSorted()).toEqual(templatesOf(all).toSorted());
    expect(more.alsoFirst.length).toBeGreaterThan(50);
  });

  test("are told apart by the emitters' records", () => {
    const named = ({ emitters: list }: { emitters: { emitter: string }[] }) =>
      list.map(({ emitter }) => emitter);
    expect(named(index)).toEqual(emitterIds.filter((id) => "inFirstFile" in emitters[id]));
    expect([...named(index), ...named(more)].toSorted()).toEqual(
      catalogues.map(({ emitter }) => emitter).toSorted(),
    );
  });

  test("the first is small", () => {
    expect(gzipSync(JSON.stringify(index), { level: 9 }).length).toBeLessThan(90_000);
  });
});

describe("the first file alone", () => {
  test("finds the same article first", () => {
    const found = (matcher: typeof first) => pastes.map((paste) => matcher.explain(paste).issues[0]?.slug);
    const whole = found(both);
    const differ = found(first).filter((slug, i) => slug !== whole[i]);
    expect(differ.length).toBeLessThanOrEqual(1);
  });

  test("weighs every pattern, and looks it up, as one of everything does", () => {
    const whole = compileIndex(all);
    const sourcesOf = ({ size, source }: Compiled) => Array.from({ length: size }, (_, at) => source(at));
    const known = new Map(sourcesOf(whole).map((source, at) => [source, at]));
    const alone = compileIndex(index);
    for (const part of [alone, addMore(alone, more)]) {
      for (const [at, source] of sourcesOf(part).entries()) {
        // The program's own words are looked for, not weighed.
        if (part.role(at).role === "context") continue;
        const same = known.get(source) ?? -1;
        expect(part.bits(at), source).toBe(whole.bits(same));
        expect(part.pattern(at).anchor, source).toEqual(whole.pattern(same).anchor);
      }
    }
  });
});

describe("what is no index of this program", () => {
  const wrong = (given: object | null, second?: object): string => {
    try {
      createMatcher(JSON.parse(JSON.stringify(given)), second && JSON.parse(JSON.stringify(second)));
    } catch (error) {
      return error instanceof TypeError ? error.message : String(error);
    }
    return "nothing is wrong";
  };

  test("is told by its format", () => {
    expect(wrong({ ...index, format: 1 })).toBe(
      "createMatcher: index.json has format 1. This program reads format 4: take the file of its own version",
    );
    expect(wrong({ ...index, format: 5 })).toContain("index.json has format 5.");
    expect(wrong(index, { ...more, format: 5 })).toContain("index-more.json has format 5.");
    expect(wrong({ data: index })).toContain("index.json is an object, and no index.");
    expect(wrong([index, more])).toContain("index.json is an array, and no index.");
    expect(wrong(null)).toContain("index.json is null, and no index.");
  });

  test("is told when it is the other file, or of another build", async () => {
    expect(wrong(more)).toContain("Give index.json first");
    expect(wrong(more, index)).toContain("Give index.json first");
    expect(wrong(index, index)).toContain("do not belong together");
    const other = buildIndexFiles([], (await loadCatalogues(repository)).slice(1), wrappers);
    expect(wrong(index, other.more)).toContain("do not belong together");
    expect(wrong(all, more)).toContain("do not belong together");
    expect(wrong(index, more)).toBe("nothing is wrong");
  });
});

test("a paste that is no string is told", () => {
  const given = (text: string) => () => both.explain(JSON.parse(text));
  expect(given("7")).toThrow(new TypeError("explain: the paste must be a string, not a number"));
  expect(given("null")).toThrow("not null");
  expect(given('["a"]')).toThrow("not an array");
  expect(given('"a"')).not.toThrow();
});
