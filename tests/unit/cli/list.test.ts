import { expect, test } from "vitest";
import type { OfflineArticle } from "../../../src/article/offline.ts";
import { chooseArticles } from "../../../src/cli/list.ts";
import { complaint } from "../../fixtures/project.ts";
import { demo } from "./explain/answer.ts";

const other: OfflineArticle = {
  ...demo,
  slug: "other",
  affects: [{ runtime: "runc" }],
  errno: ["EPERM"],
  areas: ["seccomp", "filesystem"],
};
const slugs = (options: Parameters<typeof chooseArticles>[1]) =>
  chooseArticles([demo, other], options).map(({ slug }) => slug);

test("articles are listed by runtime, errno and area, all of which must fit", () => {
  expect(slugs({})).toEqual(["demo", "other"]);
  expect(slugs({ runtime: ["runc"] })).toEqual(["other"]);
  expect(slugs({ runtime: ["runc", "crun"] })).toEqual(["demo", "other"]);
  expect(slugs({ errno: ["EACCES"] })).toEqual(["demo"]);
  expect(slugs({ area: ["filesystem"], errno: ["EPERM"] })).toEqual(["other"]);
  expect(slugs({ area: ["seccomp"], errno: ["EACCES"] })).toEqual([]);
});

test("a value that no article has is refused with the nearest, or with all", async () => {
  expect(await complaint(() => slugs({ area: ["secomp"] }))).toBe(
    '--area: there is no "secomp". Did you mean "seccomp"?',
  );
  expect(await complaint(() => slugs({ runtime: ["youki"] }))).toBe(
    '--runtime: there is no "youki". There are crun, runc.',
  );
});
