import { PassThrough, Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { explainBatch } from "../../../../src/cli/explain/batch.ts";
import type { Matcher } from "../../../../src/match/matcher.ts";
import { match, message, nothing } from "./answer.ts";

const noRules = { ties: {}, calls: {}, rules: [] };

/** Knows two texts, and counts what it was asked. */
function matcher(): Matcher & { asked: string[] } {
  const asked: string[] = [];
  const podman = { emitter: "podman", id: "podman-1111111", first: "3.0", last: "5.0" } as const;
  const shared = message("crun", "both");
  return {
    asked,
    explain(paste) {
      asked.push(paste);
      if (paste === "match") return match;
      if (paste !== "shared") return nothing;
      return {
        ...nothing,
        outcome: "possible",
        messages: [{ ...shared, emitters: [...shared.emitters, podman] }],
      };
    },
  };
}

async function answer(input: (string | Buffer)[]) {
  const complaints: [number, string][] = [];
  const out = new PassThrough();
  const known = matcher();
  const wrong = await explainBatch(
    { matcher: known, rules: noRules },
    Readable.from(input),
    out,
    (...complaint) => complaints.push(complaint),
  );
  const lines = String(out.read() ?? "").split("\n");
  expect(lines.pop()).toBe("");
  return { wrong, complaints, asked: known.asked, answers: lines.map((line) => JSON.parse(line)) };
}

test("every line is answered in a line, in order", async () => {
  const { answers, wrong } = await answer([
    '{"id":"a","text":"match"}\n{"id":2,"text":"x"}\r\n\n',
    '{"text":"shared"}',
  ]);
  expect(wrong).toBe(0);
  expect(answers).toEqual([
    {
      id: "a",
      outcome: "match",
      issues: [{ slug: "demo", score: 40, probability: 0.94 }],
      closest: [],
      messages: [
        {
          id: "crun-0000000",
          emitter: "crun",
          template: "cannot open {path}",
          first: "1.0",
          last: "1.2",
          kind: "error",
          bits: 20,
          informative: true,
          count: 1,
        },
      ],
      chain: [
        { text: "Error\u0007", means: "A label." },
        { text: "cannot open /a b", emitter: "crun", id: "crun-0000000" },
      ],
      rules: [],
    },
    { id: 2, outcome: "none", issues: [], closest: [], messages: [], chain: [], rules: [] },
    expect.objectContaining({
      id: null,
      outcome: "possible",
      messages: [
        expect.objectContaining({
          emitter: "crun",
          also: [{ emitter: "podman", id: "podman-1111111", first: "3.0", last: "5.0" }],
        }),
      ],
    }),
  ]);
});

test("a line without an article is answered with its rules", async () => {
  const rules = {
    ...noRules,
    calls: { open: "open" },
    rules: [{ slug: "rule", operation: "open", errno: "EACCES" }],
  };
  const out = new PassThrough();
  const input = Readable.from(['{"text":"open /x: permission denied"}\n{"text":"match"}\n']);
  await explainBatch({ matcher: matcher(), rules }, input, out, () => {});
  const lines = String(out.read()).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).rules)).toEqual([
    [{ slug: "rule", operation: "open", errno: "EACCES" }],
    [],
  ]);
});

test("a line that cannot be read is told with its number, and answered too", async () => {
  const { answers, wrong, complaints } = await answer([
    'nonsense\n\n[1]\n{"id":"c"}\n{"id":"d","text":"x"}\n',
  ]);
  expect(wrong).toBe(3);
  expect(answers.map(({ id, error }) => [id, error !== undefined])).toEqual([
    [null, true],
    [null, true],
    ["c", true],
    ["d", false],
  ]);
  expect(complaints.map(([number]) => number)).toEqual([1, 3, 4]);
  expect(complaints[2]?.[1]).toBe('"text" must be the paste, as a string');
});

test("characters that chunks cut and line signs inside a text stay whole", async () => {
  const bytes = Buffer.from('{"id":"ü\u2028","text":"ü€\u2028𝄞"}\n');
  const { asked, answers } = await answer([...bytes].map((byte) => Buffer.from([byte])));
  expect(asked).toEqual(["ü€\u2028𝄞"]);
  expect(answers[0].id).toBe("ü\u2028");
});

test("bytes that are no text end nothing", async () => {
  const { wrong, asked } = await answer([
    Buffer.from([0xff, 0x00, 10]),
    Buffer.from('{"text":"\xe9"}', "latin1"),
  ]);
  expect(wrong).toBe(1);
  expect(asked).toEqual(["\uFFFD"]);
});

test("it reads no further than its answers are taken", async () => {
  let given = 0;
  const input = Readable.from(
    (function* () {
      for (; given < 10_000; given++) yield Buffer.from(`{"id":${given},"text":"${"x".repeat(1000)}"}\n`);
    })(),
    { objectMode: false },
  );
  let take: (() => void) | undefined;
  const slow = new Writable({
    highWaterMark: 1024,
    write(_chunk, _encoding, done) {
      take = done;
    },
  });
  const done = explainBatch({ matcher: matcher(), rules: noRules }, input, slow, () => {});
  done.catch(() => {});
  await expect.poll(() => take !== undefined).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(given).toBeLessThan(2000);
  slow.destroy();
  await expect(done).rejects.toThrow();
});
