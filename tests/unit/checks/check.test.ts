import { expect, test } from "vitest";
import { type Check, runChecks } from "../../../src/checks/check.ts";
import { type Content, loadContent } from "../../../src/content/content.ts";
import { UserError } from "../../../src/errors/user-error.ts";
import { complaint, demoProject } from "../../fixtures/project.ts";

/** A check that finds an article's slug wrong, in so many words. */
function finding(name: string, words: string, needs?: Check[]): Check {
  return {
    name,
    about: "",
    run: ({ articles }) => [`${articles[0]?.slug}: ${words}`],
    ...(needs && { needs }),
  };
}

const content = async (): Promise<Content> => loadContent((await demoProject()).root);
const fine: Check = { name: "fine", about: "", run: async () => [] };
const broken: Check = {
  name: "broken",
  about: "",
  run: () => {
    throw new TypeError("undefined is no article");
  },
};

/** What running checks ends with. */
async function thrownBy(...checks: Check[]): Promise<unknown> {
  const made = await content();
  return runChecks(checks, made).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test("checks that find nothing pass", async () => {
  expect(await thrownBy(fine, { ...fine, needs: [fine] })).toBeUndefined();
});

test("what all checks find is told at once, in their order", async () => {
  const made = await content();
  expect(await complaint(runChecks([finding("a", "one"), fine, finding("b", "two")], made))).toBe(
    "demo-denied: one\ndemo-denied: two",
  );
});

test("a check waits for those that it needs, and that it did is told", async () => {
  const first = finding("first", "one");
  const second = finding("second", "two", [first]);
  const made = await content();
  expect(await complaint(runChecks([first, second, finding("third", "three", [second]), fine], made))).toBe(
    "demo-denied: one\nnot checked before that is put right: second, third",
  );
  expect(await complaint(runChecks([fine, finding("second", "two", [fine])], made))).toBe("demo-denied: two");
});

test("a check that throws is named with its reason, and hides nothing that others find", async () => {
  const error = await thrownBy(finding("a", "one"), broken, finding("b", "two"));
  expect(error).not.toBeInstanceOf(UserError);
  expect(error).toMatchObject({
    message: 'the check "broken" itself failed: undefined is no article\ndemo-denied: one\ndemo-denied: two',
    cause: expect.any(TypeError),
  });
});

test("several that throw are all named, and all reasons kept", async () => {
  const rejecting: Check = { ...broken, name: "rejecting", run: () => Promise.reject(new Error("no file")) };
  expect(await thrownBy(broken, rejecting)).toMatchObject({
    message: expect.stringMatching(/"broken" itself failed: .*\n.*"rejecting" itself failed: no file$/),
    cause: { errors: [expect.any(TypeError), expect.objectContaining({ message: "no file" })] },
  });
});

test("a check does not run on what a check that threw should have proven", async () => {
  const error = await thrownBy(broken, finding("second", "two", [broken]));
  expect(error).toMatchObject({
    message: expect.stringMatching(/no article\nnot checked before that is put right: second$/),
  });
});
