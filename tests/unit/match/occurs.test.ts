import { describe, expect, test } from "vitest";
import { findPattern } from "../../../src/match/occurs.ts";
import { parsePattern } from "../../../src/match/pattern.ts";
import { peel } from "../../../src/match/peel.ts";
import { complaint } from "../../fixtures/project.ts";

/** The text that a pattern matches in a paste, or undefined. */
function found(pattern: string, paste: string): string | undefined {
  const peeled = peel(paste);
  const match = findPattern(pattern, peeled);
  return match && peeled.text.slice(match.start, match.end);
}

describe("a placeholder between literals", () => {
  test.each([
    ["path", "/usr/bin/x-y_z.1", ["a b", 'a"b', "a'b", "a`b", ""]],
    ["name", "k8s_pod-1.a", ["a/b", "a b", ""]],
    ["number", "4026532281", ["12a", "--1", ""]],
    ["mode", "-rwxr-xr-x", ["755", "-rwxr-xr-xx!", ""]],
    ["mode", "drwxrwxrwt", ["drwx"]],
    ["mode", "-rw-r--r--.", ["-rw-r--r--.."]],
    ["hex", "0xc000fffe", ["0x", "xyz", ""]],
    ["hex", "00000000a80425fb", ["a80425fg"]],
    ["errno", "Operation not permitted", ["Operation not allowed", "permitted", ""]],
    ["errno", "no such file or directory", ["no such file"]],
    ["text", "anything: at (all), 'yes'", ["a\nb", ""]],
  ])("{%s} stands for %j", (name, value, others) => {
    const pattern = `begin <{${name}}> end`;
    expect(found(pattern, `x begin <${value}> end y`)).toBe(`begin <${value}> end`);
    for (const other of others)
      expect(found(pattern, `begin <${other}> end`), JSON.stringify(other)).toBeUndefined();
  });
});

describe("a placeholder at the end", () => {
  test.each([
    ["open file {path}", 'msg="open file /a/b.c"', "open file /a/b.c"],
    ["open file {path}", "open file /a/b: unknown", "open file /a/b"],
    ["open file {path}", "(open file /a/b).", "open file /a/b"],
    ["container {name}", "container a.b-c_d.", "container a.b-c_d"],
    ["failed with {number}", "failed with 12, really", "failed with 12"],
    ["caps are {hex}", "caps are 00ff)", "caps are 00ff"],
    ["setrlimit: {errno}", "setrlimit: Operation not permitted", "setrlimit: Operation not permitted"],
    // What Podman and Docker put after a runtime's words.
    [
      "setrlimit: {errno}",
      "setrlimit: Operation not permitted: OCI permission denied",
      "setrlimit: Operation not permitted",
    ],
    [
      "setns into net: {errno}",
      "setns into net: operation not permitted: unknown.",
      "setns into net: operation not permitted",
    ],
    ["it says: {text}", 'it says: one two"}', "it says: one two"],
  ])("%j ends in %j as it should", (pattern, paste, matched) => {
    expect(found(pattern, paste)).toBe(matched);
  });

  test.each([
    ["failed with {number}", "failed with 12th"],
    ["failed with {number}", "failed with "],
    ["caps are {hex}", "caps are 00xyz"],
    ["setrlimit: {errno}", "setrlimit: Operation not permittedly"],
    ["open file {path}", 'open file "'],
    ["it says: {text}", "it says: ..."],
  ])("%j does not match %j", (pattern, paste) => {
    expect(found(pattern, paste)).toBeUndefined();
  });
});

test("a placeholder at the start is looked for before what follows it", () => {
  expect(found("{path}: is a directory, not a file", "Error: exec /etc: is a directory, not a file")).toBe(
    "/etc: is a directory, not a file",
  );
  expect(found("{errno} while mounting", "operation not permitted while mounting")).toBe(
    "operation not permitted while mounting",
  );
  expect(found("{number} files were left", "there: x files were left")).toBeUndefined();
  expect(found("{number} files were left", "x files were left, 12 files were left")).toBe(
    "12 files were left",
  );
});

test("begins neither in a word nor in a path", () => {
  expect(found("exec: {errno}", "write /proc/self/attr/exec: permission denied")).toBeUndefined();
  expect(found("exec: {errno}", "nsexec: permission denied")).toBeUndefined();
  expect(found("exec: {errno}", "(exec: permission denied)")).toBe("exec: permission denied");
});

test("goes on where a first try fails", () => {
  expect(found("open {number} of {number}", "open open x of 3 open 2 of 3")).toBe("open 2 of 3");
  expect(found("exit code {number} seen", "exit code x seen\nexit code 7 seen")).toBe("exit code 7 seen");
});

test("braces are literal when doubled, or when no word stands in them", () => {
  expect(found('json {{"a":1} ok', 'json {"a":1} ok')).toBe('json {"a":1} ok');
  expect(found("a {{path} is literal", "a {path} is literal")).toBe("a {path} is literal");
  expect(found('exec {"x"} failed', 'exec {"x"} failed')).toBe('exec {"x"} failed');
});

test("white space stands for any on the line", () => {
  expect(found("CapEff: {hex}", "CapEff:\t00000000a80425fb\n")).toBe("CapEff: 00000000a80425fb");
  expect(found("one\t two", "one \u00a0  two")).toBe("one two");
  expect(found("one two", "one\ntwo")).toBeUndefined();
});

test("refuses what can't be matched", async () => {
  expect(await complaint(() => parsePattern("open {file}: no"))).toMatch(
    /^"open \{file\}: no": unknown placeholder \{file\} \(one of \{path\}, .*\{text\}.*\{\{ for a brace\)$/,
  );
  expect(await complaint(() => parsePattern("open {container_id}"))).toMatch(/unknown placeholder/);
  expect(await complaint(() => parsePattern("open {constructor}"))).toMatch(/unknown placeholder/);
  expect(await complaint(() => parsePattern("open {path}{errno}"))).toMatch(
    /nothing stands between \{errno\} and the placeholder before it/,
  );
});

test("a pattern of nothing but a placeholder matches nothing, and ends", () => {
  expect(found("{number}", "1\n2\n3")).toBeUndefined();
});

describe("what engines wrap round a runtime's words", () => {
  const pattern = 'exec: "{path}": stat {path}: {errno}';
  const bare = 'exec: "/bin/x": stat /bin/x: no such file or directory';
  const logrus = `time="2026-11-22T01:02:03Z" level=error msg="runc run failed: ${bare.replaceAll('"', '\\"')}"`;
  const event = `  Warning  Failed  3s  kubelet  Error: failed to start container "a": ${bare}: unknown`;

  test.each([
    ["as printed", bare],
    ["logrus", logrus],
    ["JSON of logrus", JSON.stringify({ log: logrus })],
    ["JSON of JSON of logrus", JSON.stringify({ line: JSON.stringify({ log: logrus }) })],
    [
      "docker",
      `docker: Error response from daemon: failed to create task: OCI runtime create failed: ${bare}: unknown.`,
    ],
    ["kubelet", event],
    ["JSON of the event", JSON.stringify({ message: event })],
    ["colours", `\u001b[31mError:\u001b[0m ${bare.replace("stat", "\u001b[1mstat\u001b[m")}`],
    ["Windows' line ends", `first\r\n${bare}\r\nlast\r\n`],
    ["several lines in one string", JSON.stringify(`first\n${bare}\nlast`)],
  ])("%s", (_, paste) => {
    expect(found(pattern, paste)).toBe(bare);
  });
});

describe("takes linear time", () => {
  const million = 1_000_000;
  const cases: [name: string, pattern: string, line: string][] = [
    ["a literal that never comes", "a{text}: zzz", "a".repeat(million)],
    ["a literal at the very end", "a {number}b zzz", `${"a ".repeat(million / 2)}b zzz`],
    ["a value that fits but for one sign", "a{path}b", `${"a".repeat(million)} b`],
    ["forms", "a{errno}b", "a b".repeat(million / 3)],
    ["closing signs at the end", ": {path}", ": ".repeat(million / 2)],
    ["closing signs without an end", "::{text}", ":".repeat(million)],
    ["closing signs, then more", "x {text}", `x ${")".repeat(million)}x`],
    ["a form at the end", "a {errno}", "a ".repeat(million / 2)],
    ["hexadecimal digits", "a{hex}b", "a".repeat(million)],
    ["a value at the start", "{errno} a", " a".repeat(million / 2)],
    ["many values", "a{number}a{number}b", "a1".repeat(million / 2)],
    ["lines", "open file {path}: {errno}", "open file /a: \n".repeat(million / 14)],
    ["backslashes", "open file {path}: {errno}", "\\".repeat(million)],
    ["escapes without an end", "open file {path}: {errno}", "\u001b[1;".repeat(million / 4)],
  ];
  // A tenth of a second each; where it was quadratic it took minutes. The ceiling is for busy machines.
  test.each(cases)("%s", { timeout: 120_000 }, (_, pattern, line) => {
    const started = performance.now();
    found(pattern, line);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
