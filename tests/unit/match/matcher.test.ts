import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/match/answer.ts";
import { buildIndex, withLookup } from "../../../src/match/build-index.ts";
import { templatesOf } from "../../../src/match/columns.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import type { Catalogue, EmitterId } from "../../../src/schema/message.ts";
import { messageId } from "../../../src/schema/message-id.ts";
import { loadIndex } from "../../../tools/pastes/load.ts";

function catalogue(emitter: EmitterId, messages: string[], kind: "error" | "warning" = "error"): Catalogue {
  return {
    emitter,
    repository: "https://example.org/source",
    releases: ["1.0", "1.1", "1.2"],
    messages: messages.map((template) => ({
      id: messageId(emitter, template),
      template,
      kind,
      file: "main.c",
      first: "1.0",
      last: "1.1",
    })),
  };
}

/** Words that other templates hold, so that common ones weigh little. */
const filler = Array.from({ length: 200 }, (_, i) => `failed to start container number${i} of many: {cause}`);

const index = buildIndex(
  [],
  [
    catalogue("go", ["open {text}: {errno}", 'exec: "{text}": {cause}']),
    catalogue("runc", [
      "setting rlimits for ready process: {cause}",
      "error setting rlimit type {number}: {cause}",
      ...filler,
    ]),
    catalogue("crun", [
      "setrlimit `{text}`: {errno}",
      "error setting rlimit type {number}: {cause}",
      "permission denied",
      "failed",
    ]),
    catalogue("containerd", ["OCI runtime create failed: {cause}"]),
    catalogue("docker", ["your kernel lacks the memory limit switch"], "warning"),
  ],
  [
    {
      pattern: "OCI runtime create failed: {cause}",
      means: "The runtime failed.",
      source: "https://example.org",
    },
    { pattern: "{cause}: unknown", means: "A class.", source: "https://example.org" },
  ],
);
const matcher = createMatcher(index);
const explain = (paste: string) => matcher.explain(paste);
const templates = (answer: Answer) => answer.messages.map(({ template }) => template);
const chain = (answer: Answer) => answer.chain.map(({ text }) => text);

const error =
  "OCI runtime create failed: setting rlimits for ready process: error setting rlimit type 8: operation not permitted: unknown";

describe("a wrapped error", () => {
  test("is taken apart, outermost first, with what each link means and who prints it", () => {
    const answer = explain(`docker: ${error}.`);
    expect(chain(answer)).toEqual([
      "OCI runtime create failed",
      "setting rlimits for ready process",
      "error setting rlimit type 8",
      "operation not permitted",
      "unknown",
    ]);
    expect(answer.chain.map(({ means }) => means)).toEqual([
      "The runtime failed.",
      undefined,
      undefined,
      expect.stringContaining("EPERM"),
      "A class.",
    ]);
    const link = answer.chain[2];
    expect(link && answer.messages[link.message ?? -1]?.emitters).toEqual([
      {
        emitter: "runc",
        id: messageId("runc", "error setting rlimit type {number}: {cause}"),
        first: "1.0",
        last: "1.1",
      },
      {
        emitter: "crun",
        id: messageId("crun", "error setting rlimit type {number}: {cause}"),
        first: "1.0",
        last: "1.1",
      },
    ]);
  });

  test("puts the emitter first that the paste names", () => {
    const [first] = explain("crun: error setting rlimit type 8: operation not permitted").messages;
    expect(first?.emitters.map(({ emitter }) => emitter)).toEqual(["crun", "runc"]);
  });

  test("puts an emitter first by the name that its command has", () => {
    const printers = ["youki", "lxc"] as const;
    const { explain } = createMatcher(
      buildIndex(
        [],
        printers.map((emitter) => catalogue(emitter, ["cannot attach the quartz resonator", ...filler])),
        [],
      ),
    );
    const order = (paste: string) => explain(paste).messages[0]?.emitters.map(({ emitter }) => emitter);
    expect(order("lxc-start: cannot attach the quartz resonator")).toEqual(["lxc", "youki"]);
    expect(order("oci: cannot attach the quartz resonator")).toEqual(["youki", "lxc"]);
  });

  test("gives values, and places in the paste as it was pasted", () => {
    const paste = `{"log":"oci: exec: \\"/bin/x\\": permission denied"}`;
    const [message] = explain(paste).messages;
    expect(message?.template).toBe('exec: "{text}": {cause}');
    expect(message?.at.values.map(({ name, text }) => [name, text])).toContainEqual(["text", "/bin/x"]);
    const value = message?.at.values[0];
    expect(value && paste.slice(value.start, value.end)).toBe("/bin/x");
  });

  test("of old runc is followed through its quotation marks and source places", () => {
    const answer = explain(
      'oci: container_linux.go:349: OCI runtime create failed: "process_linux.go:449: exec: \\"/bin/x\\": permission denied"',
    );
    expect(chain(answer)).toEqual(["OCI runtime create failed", 'exec: "/bin/x"', "permission denied"]);
  });

  test("is found over hard wraps, in words and between them", () => {
    for (const paste of [
      error.replace("ready process", "ready\nprocess").replace("type 8: ", "type 8:\n  "),
      error.replace("setting rlimit type", "setting rli\nmit type"),
      `> ${error.replace("ready process", "ready\n> process")}`,
    ]) {
      expect(templates(explain(paste)), paste).toContain("error setting rlimit type {number}: {cause}");
    }
  });

  test("is found where its end is cut off", () => {
    expect(templates(explain("OCI runtime create failed: setting rlimits for ready process"))).toContain(
      "setting rlimits for ready process: {cause}",
    );
  });
});

test("words that are a wrapper and an article's wording are one link", () => {
  const words = "Did you mean to mount a folder over a file?";
  const both = createMatcher(
    withLookup({
      ...index,
      issues: [
        {
          slug: "a",
          title: "a",
          summary: "a",
          symptoms: [],
          errno: [],
          signatures: [{ pattern: words, by: "docker" }],
          checks: [],
          layers: [],
        },
      ],
      wrappers: [...index.wrappers, { pattern: `{cause}: ${words}`, means: "A guess." }],
    }),
  );
  const { chain: links } = both.explain(`docker: ${error}: ${words}`);
  expect(links.at(-1)).toMatchObject({ text: words, issue: 0, means: "A guess." });
  expect(links.map(({ text }) => text)).not.toContain("");
});

test("a warning that names the step that failed informs, another one does not", async () => {
  const real = createMatcher((await loadIndex()).index);
  const hook = real.explain("crun: error executing hook `/usr/bin/nvidia-cdi-hook` (exit code: 1)");
  expect(hook.messages[0]).toMatchObject({ kind: "warning", informative: true });
  const warned = createMatcher(
    buildIndex(
      [],
      [catalogue("crun", ["limit {name} is lowered in the container's spec", ...filler], "warning")],
      [],
    ),
  ).explain("crun: limit memory is lowered in the container's spec");
  expect(warned.messages[0]).toMatchObject({ kind: "warning", informative: false });
});

describe("what is claimed", () => {
  test("nothing of what is no message of a runtime", () => {
    for (const paste of [
      "",
      "\n\n",
      "hello",
      "permission denied",
      "make: failed",
      "open the door: it is locked",
    ]) {
      expect(explain(paste), paste).toEqual({
        outcome: "none",
        issues: [],
        closest: [],
        messages: [],
        chain: [],
        marks: [],
      });
    }
  });

  test("a message that says little counts where containers are spoken of", () => {
    const words = "open /etc/passwd: no such file or directory";
    expect(explain(words).outcome).toBe("none");
    expect(templates(explain(`${error}\npodman: ${words}`))).toContain("open {text}: {errno}");
  });

  test("texts that every program prints are no messages", () => {
    expect(templatesOf(index)).not.toContain("permission denied");
    expect(templatesOf(index)).not.toContain("failed");
  });

  test("a message that only wraps, or warns, does not inform", () => {
    const answer = explain("OCI runtime create failed: what\nyour kernel lacks the memory limit switch");
    expect(answer.messages.map(({ template, informative }) => [template, informative])).toEqual([
      ["your kernel lacks the memory limit switch", false],
      ["OCI runtime create failed: {cause}", false],
    ]);
    expect(explain(error).messages[0]?.informative).toBe(true);
  });
});

test("an index holds every template, braces and all, in fewer characters", () => {
  const odd = [
    "at {number}{{t {name}",
    "map[] of {text}{{text}",
    "no {{} in {path} of {text}",
    "{text}: the end {text}",
  ];
  const packed = buildIndex([], [catalogue("crun", odd)], []);
  expect(templatesOf(packed).toSorted()).toEqual(odd.toSorted());
  expect(packed.messages.templates).not.toContain("{path}");
});

describe("a log", () => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    i % 2 === 0 ? `line ${i} of a log` : `runc: ${error}`,
  );

  test("counts what is repeated, no further than a thousand", () => {
    expect(explain(lines.slice(0, 40).join("\n")).messages[0]?.count).toBe(20);
    expect(explain(lines.join("\n")).messages[0]?.count).toBe(1000);
  });

  test("has marks that ascend and stand apart, on the known words", () => {
    const paste = lines.slice(0, 20).join("\n");
    const { marks, messages } = explain(paste);
    expect(marks.length).toBeGreaterThan(20);
    for (const [i, mark] of marks.entries())
      expect(mark.start).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0);
    const words = marks.flatMap(({ start, end, message }) =>
      message !== undefined && messages[message]?.template.startsWith("error setting")
        ? [paste.slice(start, end)]
        : [],
    );
    expect(new Set(words)).toEqual(new Set(["error setting rlimit type 8: "]));
  });
});
