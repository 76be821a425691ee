import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { fillCommand, fillPlaceholders, fillTitle } from "../../../src/match/fill.ts";

test("fills in what a paste gave, and the sample where it gave nothing", () => {
  const command = "docker run --rm --entrypoint stat IMAGE -c '%F' {path:/etc}";
  expect(fillPlaceholders(command)).toBe("docker run --rm --entrypoint stat IMAGE -c '%F' /etc");
  expect(fillPlaceholders(command, { path: "/srv/start.sh" })).toMatch(/ \/srv\/start\.sh$/);
  expect(fillPlaceholders(command, { name: "x" })).toMatch(/ \/etc$/);
});

test("quotes for a shell what a log may have been made to hold", () => {
  expect(fillPlaceholders("stat {path:/etc}", { path: "/a b" })).toBe("stat '/a b'");
  expect(fillPlaceholders("stat {path:/etc}", { path: "/$(reboot)'; reboot #" })).toBe(
    `stat '/$(reboot)'\\''; reboot #'`,
  );
  expect(fillPlaceholders("stat {path:/etc}", { path: "-rf/x" })).toBe("stat ./-rf/x");
});

test("leaves braces that are no placeholder", () => {
  expect(fillPlaceholders("jq '{a: .b}' x; docker inspect -f '{{.Id}}'")).toBe(
    "jq '{a: .b}' x; docker inspect -f '{{.Id}}'",
  );
});

const samples = { path: "/etc", bare: "bash", name: "cpu", number: "7", hex: "0x7", mode: "rwxr-xr-x" };

test.each([
  ["path", "/srv/app/start.sh", "own"],
  ["path", "/a b", "own"],
  ["path", "./run-worker.sh", "own"],
  ["bare", "python3.12", "own"],
  ["name", "cpuset", "own"],
  ["number", "-12", "own"],
  ["hex", "0xdeadbeef", "own"],
  ["mode", "drwxrwsr-x", "own"],
  // Not of the sample's kind.
  ["path", "python", "unfit"],
  ["bare", "/usr/bin/python", "unfit"],
  ["bare", "python -m ledger", "unfit"],
  ["name", "cpu; reboot", "unfit"],
  ["name", "-rf", "unfit"],
  ["number", "7; reboot", "unfit"],
  ["hex", "xyz", "unfit"],
  ["mode", "777", "unfit"],
  // Cut, masked, or made to look like something else.
  ["path", "/var/lib/…/x", "unfit"],
  ["path", "/var/lib/.../x", "unfit"],
  ["path", "/srv/<user>/x", "unfit"],
  ["path", "/srv/***/x", "unfit"],
  ["path", "/x\u202e/y", "unfit"],
  ["path", "/x\u001b[2J", "unfit"],
  ["path", "/x\ny", "unfit"],
  ["path", `/${"x".repeat(1024)}`, "unfit"],
] as const)("%s: %j is %s", (kind, value, values) => {
  const name = kind === "bare" ? "path" : kind;
  const filled = fillCommand(`see {${name}:${samples[kind]}}`, { [name]: value });
  expect(filled.values).toBe(values);
  if (values === "unfit") expect(filled.text).toBe(`see ${samples[kind]}`);
});

test("what ends a word takes only a path from the root", () => {
  expect(fillCommand("ls rootfs{path:/etc}", { path: "/a b" }).text).toBe("ls rootfs'/a b'");
  expect(fillCommand("ls rootfs{path:/etc}", { path: "./a" }).values).toBe("unfit");
  expect(fillCommand("ls rootfs{path:/etc}", {}).values).toBe("samples");
});

const hostile = [
  "/x; touch owned",
  "/$(touch owned)",
  "/`touch owned`",
  "/x' ; touch owned ; '",
  '/x" ; touch owned ; "',
  "/x\\",
  "/x&&touch owned",
  "/x|touch owned",
  "/x>owned",
  "/~root/$HOME!!",
  "/*?[a]{b,c}",
];

test.each(hostile)("a shell reads %j as one word, and nothing else is run", (value) => {
  const commands = ["printf '[%s]' {path:/etc}", "printf '[%s]' rootfs{path:/etc} | cat"];
  for (const command of commands) {
    const { text, values } = fillCommand(command, { path: value });
    if (values === "unfit") continue;
    const read = execFileSync("sh", ["-c", text], { encoding: "utf8" });
    expect(read).toBe(`[${command.includes("rootfs") ? "rootfs" : ""}${value}]`);
  }
});

test("a title says any value of its example's shape, and says when it cannot", () => {
  const title = 'exec: "{path:bash}": executable file not found';
  expect(fillTitle(title, { path: "python -m ledger" }).text).toBe(
    'exec: "python -m ledger": executable file not found',
  );
  expect(fillTitle(title, { path: "/app/start" }).values).toBe("unfit");
  expect(fillTitle(title, {})).toEqual({ text: title.replace("{path:bash}", "bash"), values: "samples" });
});
