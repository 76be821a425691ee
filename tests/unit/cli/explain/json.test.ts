import { expect, test } from "vitest";
import { emittersText } from "../../../../src/answer/printed-by.ts";
import { sentenceWords } from "../../../../src/answer/words.ts";
import { toJson } from "../../../../src/cli/explain/json.ts";
import { demo, match } from "./answer.ts";

test("--json has the address of every article, and of every message at each program that prints it", () => {
  const site = "https://example.org/kb/";
  const answer = JSON.parse(toJson(match, [], { site, articles: [demo] }));
  expect(answer.issues[0].url).toBe(`${site}issues/demo/`);
  expect(answer.messages[0].emitters).toEqual([
    {
      emitter: "crun",
      id: "crun-0000000",
      first: "1.0",
      last: "1.2",
      url: `${site}messages/crun/#crun-0000000`,
    },
  ]);
  // Where no site is known, there are no addresses.
  expect(toJson(match, [], { articles: [demo] })).not.toMatch(/url/);
});

test("of many programs that print a message the first are named, and the rest counted", () => {
  const emitters = (["runc", "crun", "youki", "runsc", "lxc", "docker"] as const).map((emitter) => ({
    emitter,
    id: `${emitter}-0000000`,
    first: "1.0",
    last: emitter === "runc" ? "1.0" : "1.2",
  }));
  expect(emittersText(emitters, sentenceWords)).toBe(
    "runc 1.0, crun 1.0 – 1.2, youki 1.0 – 1.2, runsc (gVisor) 1.0 – 1.2 and 2 more",
  );
});
