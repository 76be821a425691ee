import { expect, test } from "vitest";
import { jsonSchemaOf } from "../../../../src/site/data-files/schemas.ts";
import type { Problem } from "../../../../src/site/playground/browser/editor/json-answers.ts";
import { createJsonService } from "../../../../src/site/playground/browser/editor/json-service.ts";
import { loadWords } from "../../../../src/site/playground/browser/words.ts";
import { speakEnglish } from "../../../fixtures/speak-english.ts";

speakEnglish();

await loadWords();

const schema = JSON.stringify(jsonSchemaOf("oci-config", "https://example.org/schema.json"));
const service = createJsonService(async () => schema);

/** A config.json with a part put into its `linux` or `process`. */
const inLinux = (part: string) => `{"ociVersion": "1.0.2", "linux": {${part}}}`;
const inProcess = (part: string) => `{"ociVersion": "1.0.2", "process": {"cwd": "/", ${part}}}`;

/** Every problem with the text that it marks. */
async function problems(text: string): Promise<(Pick<Problem, "severity" | "message"> & { at: string })[]> {
  const found = await service.problems(text);
  return found.map(({ from, to, severity, message }) => ({ at: text.slice(from, to), severity, message }));
}

/** What is suggested where the text has a `|`. */
async function suggestions(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = await service.suggestions(text, offset);
  return found.map((suggestion) => ({ ...suggestion, over: text.slice(suggestion.from, suggestion.to) }));
}

test("a good file has no problems", async () => {
  expect(await problems(inProcess('"args": ["sh"]'))).toEqual([]);
});

test("an error marks the value that is wrong, and says what is possible", async () => {
  expect(await problems(inProcess('"user": {"uid": -1}'))).toEqual([
    { at: "-1", severity: "error", message: "Value is below the minimum of 0." },
  ]);
  expect(await problems(inLinux('"namespaces": [{"type": "net"}]'))).toEqual([
    {
      at: '"net"',
      severity: "error",
      message:
        "This is not one of the values that are possible here. Possible: pid, network, mount, ipc, uts, user, cgroup, time.",
    },
  ]);
});

test("a slip in a long list of values gets a guess instead of the list", async () => {
  expect(await problems(inProcess('"capabilities": {"bounding": ["CAP_SYSADMIN"]}'))).toEqual([
    {
      at: '"CAP_SYSADMIN"',
      severity: "error",
      message: "This is not one of the values that are possible here. Did you mean “CAP_SYS_ADMIN”?",
    },
  ]);
  const [problem] = await problems(inProcess('"capabilities": {"bounding": ["ROOT"]}'));
  expect(problem?.message).toMatch(/Possible: (CAP_\w+, ){11}CAP_\w+ …$/);
});

test("a value of the wrong type is one problem, not two", async () => {
  expect(await problems(inProcess('"capabilities": {"bounding": [3]}'))).toEqual([
    { at: "3", severity: "error", message: 'Incorrect type. Expected "string".' },
  ]);
});

test("a missing key is told at the object's name, broken syntax where it breaks", async () => {
  expect(await problems('{\n  "ociVersion": "1.0.2", "process": {}\n}')).toEqual([
    { at: '"process"', severity: "error", message: 'Missing property "cwd".' },
  ]);
  const [problem] = await problems('{"ociVersion": "1.0.2",}');
  expect(problem).toEqual({ at: ",", severity: "error", message: "Trailing comma" });
});

test("an unknown key is a warning, with a guess; where any key may stand, none is unknown", async () => {
  expect(await problems('{"ociVersion": "1.0.2", "hostnam": "demo"}')).toEqual([
    {
      at: '"hostnam"',
      severity: "warning",
      message: "The specification has no such key here. Runtimes ignore it. Did you mean “hostname”?",
    },
  ]);
  const open =
    '"annotations": {"org.example": "x"}, "windows": {"any": 1}, "linux": {"sysctl": {"a.b": "1"}}';
  expect(await problems(`{"ociVersion": "1.0.2", ${open}}`)).toEqual([]);
});

test("suggests keys, replacing the whole of one that was begun", async () => {
  const found = await suggestions('{"proc|"}');
  expect(found.find(({ label }) => label === "process")).toMatchObject({
    over: '"proc"',
    template: `"process": {\${1}}`,
    info: "What runs in the container; needed to start it.",
    leadsOn: false,
  });
});

test("suggests the values of a closed set, and after a key that has one, to suggest again", async () => {
  const values = await suggestions(inLinux('"seccomp": {"defaultAction": |}'));
  expect(values).toContainEqual(
    expect.objectContaining({ label: "SCMP_ACT_ERRNO", template: '"SCMP_ACT_ERRNO"' }),
  );
  const keys = await suggestions(inLinux('"rootfs|"'));
  expect(keys.find(({ label }) => label === "rootfsPropagation")).toMatchObject({ leadsOn: true });
});

test("tells what a key means, and nothing between keys", async () => {
  const text = inLinux('"cgroupsPath": "/x"');
  const meaning = await service.meaning(text, text.indexOf("cgroupsPath"));
  expect(meaning?.text).toMatch(/^The container's cgroup/);
  expect(text.slice(meaning?.from, meaning?.to)).toBe('"cgroupsPath"');
  expect(await service.meaning(text, text.indexOf(" "))).toBeUndefined();
});

test("a schema that can't be loaded is a warning, and the syntax is checked all the same", async () => {
  const alone = createJsonService(() => Promise.reject(new Error("offline")));
  expect(await alone.problems('{"a": 1,}')).toEqual([
    expect.objectContaining({ severity: "warning", message: expect.stringMatching(/^The schema could not/) }),
    expect.objectContaining({ severity: "error", message: "Trailing comma" }),
  ]);
});

test("a schema that the text names is not asked for", async () => {
  const asked: string[] = [];
  const listening = createJsonService(async () => {
    asked.push("ours");
    return schema;
  });
  await listening.problems('{"$schema": "https://example.org/theirs.json"}');
  await listening.problems("{}");
  expect(asked).toEqual(["ours"]);
});

test("without a schema only the syntax counts", async () => {
  expect(await createJsonService().problems('{"hostnam": 1}')).toEqual([]);
});
