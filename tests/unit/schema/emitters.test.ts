import { expect, test } from "vitest";
import { emitterIds, emitters } from "../../../src/schema/emitters.ts";

test("no two programs have a word in common, nor one that a text in lower case lacks", () => {
  const words = emitterIds.flatMap((id) => emitters[id].words);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  expect(words.filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
});

test("what shows a program's layer has a layer to show", () => {
  const showing = emitterIds.filter((id) => emitters[id].prompt);
  expect(showing).toContain("docker");
  expect(showing.filter((id) => emitters[id].layers.length === 0)).toEqual([]);
  // A pattern with a state (g, y) would find a word in every other paste.
  expect(showing.filter((id) => /[gy]/.test(emitters[id].prompt?.flags ?? ""))).toEqual([]);
});
