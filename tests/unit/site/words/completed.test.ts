import { expect, test } from "vitest";
import { completed } from "../../../../src/site/words/completed.ts";

const english = {
  copy: "Copy",
  count: (count: number) => `${count} issues`,
  play: { run: "Run", failures: { broken: "It broke.", missing: "It is not there." } },
  steps: ["One.", "Two."],
  about: {} as Record<string, string>,
};

test("words that a language does not have are the English ones, however deep they stand", () => {
  const words = completed(english, {
    copy: "Kopieren",
    play: { failures: { broken: "Das ging schief." } },
    about: { runc: "In Go geschrieben." },
  });
  expect(words).toEqual({
    ...english,
    copy: "Kopieren",
    play: { run: "Run", failures: { broken: "Das ging schief.", missing: "It is not there." } },
    about: { runc: "In Go geschrieben." },
  });
  expect(words.count(2)).toBe("2 issues");
  expect(english.play.failures.broken).toBe("It broke.");
});

test("functions and lists are a language's own as a whole", () => {
  const words = completed(english, { count: (count) => `${count} Fehler`, steps: ["Eins."] });
  expect([words.count(2), words.steps]).toEqual(["2 Fehler", ["Eins."]]);
});

test("a name that English does not have is refused by the compiler", () => {
  // @ts-expect-error: a word that nothing says
  completed(english, { kopy: "Kopieren" });
  // @ts-expect-error: deeper, too
  completed(english, { play: { failures: { brokn: "Das ging schief." } } });
  // @ts-expect-error: a text where a function stands
  expect(completed(english, { count: "Fehler" }).copy).toBe("Copy");
});
