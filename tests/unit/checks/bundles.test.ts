import { describe, expect, test } from "vitest";
import { said } from "./planted.ts";

const config = "examples/demo-missing/config.json";
const variant = "examples/demo-denied/bundles/fixed.json";

describe("what is no merge patch", () => {
  test.each([
    [
      "a list",
      '[{ "op": "replace", "path": "/process/args", "value": [] }]',
      "is no merge patch: it is a list.",
    ],
    ["a text", '"config"', 'is no merge patch: it is "config". Write an object of what differs'],
    ["nothing", "null", "is no merge patch: it is null."],
    ["an operation", '{ "op": "remove", "path": "/process" }', 'a config.json has no field "op"'],
    ["a slip", '{ "proces": {} }', 'a config.json has no field "proces". Did you mean "process"?'],
    [
      "a slip below",
      '{ "root": { "readOnly": true } }',
      'root has no field "readOnly". Did you mean "readonly"?',
    ],
    [
      "a slip in what is added",
      '{ "mounts": { "$append": [{ "destination": "/x", "option": ["ro"] }] } }',
      'mounts[0] has no field "option". Did you mean "options"?',
    ],
    [
      "a slip below a name of one's own",
      '{ "linux": { "netDevices": { "eth0": { "nmae": "x" } } } }',
      'linux.netDevices.eth0 has no field "nmae". Did you mean "name"?',
    ],
    ["a list for an object", '{ "process": ["true"] }', "process must be of type object"],
    ["$append of no list", '{ "mounts": { "$append": {} } }', '"$append" takes a list and stands alone'],
    [
      "$append and more",
      '{ "mounts": { "$append": [], "x": 1 } }',
      '"$append" takes a list and stands alone',
    ],
    [
      "another directive",
      '{ "mounts": { "$apend": [] } }',
      'a merge patch has no "$apend". Did you mean "$append"?',
    ],
  ])("%s", async (_, text, problem) => {
    for (const file of [config, variant]) {
      const message = await said((p) => p.write(file, `${text}\n`));
      expect(message.startsWith(`${file}:1: `)).toBe(true);
      expect(message).toContain(problem);
    }
  });

  test("what is no JSON, and the line of what is wrong", async () => {
    expect(await said((p) => p.write(variant, '{\n  "process": {\n'))).toMatch(
      new RegExp(`^${variant}:\\d+: is not JSON`),
    );
    expect(await said((p) => p.write(config, '{\n  "process": {\n    "cwd": 7\n  }\n}\n'))).toContain(
      `${config}:3: process.cwd must be of type string, not 7`,
    );
  });

  test("the configuration that all are laid over", async () => {
    expect(await said((p) => p.write("examples/_shared/config.json", "[]"))).toContain(
      "examples/_shared/config.json:1: is no merge patch: it is a list.",
    );
  });
});

describe("what a further bundle mounts", () => {
  const mounts = (source: string, options = ["rbind"]) =>
    JSON.stringify({ mounts: { $append: [{ destination: "/data", source, options }] } }, null, 2);

  test("is looked for in its own folder, where the example has to have it", async () => {
    for (const source of ["data", "rootfs/data", "data/deep"]) {
      const lost = `the source "${source}" would be looked for in the bundle's own folder, fixed/, which is beside rootfs/. Write "../${source}"`;
      expect(await said((p) => p.write(variant, mounts(source)))).toMatch(
        new RegExp(`^${variant}:\\d+: ${lost}`),
      );
    }
    // What the first bundle finds, the further one inherits, and does not find.
    const denied = "examples/demo-denied/config.json";
    expect(await said((p) => p.write(denied, mounts("data")))).toContain(
      `${variant}:1: the source "data" would be`,
    );
  });

  test.each([
    ["it is there", "data", ["bind"]],
    ["it is a folder there", "deep", ["bind"]],
    ["it names a folder", "../data", ["bind"]],
    ["it is meant to be missing", "./missing", ["bind"]],
    ["it is absolute", "/srv", ["bind"]],
    ["it is a name, not a path", "tmpfs", ["ro"]],
  ])("unless %s", async (_, source, options) => {
    const found = said(async (p) => {
      await p.write("examples/demo-denied/files/fixed/data", "x");
      await p.write("examples/demo-denied/files/fixed/deep/data", "x");
      await p.write(variant, mounts(source, options));
    });
    expect(await found.catch(() => "")).not.toContain("would be looked for");
  });
});

describe("shared files", () => {
  test.each([
    ["../demo-denied/config.json", "leads out of examples/_shared/. Write the path of a file below it"],
    ["/etc/passwd", "leads out of examples/_shared/."],
    ["a/../../b.json", "leads out of examples/_shared/."],
    ["./profile.json", "leads out of examples/_shared/."],
    ["..\\profile.json", "leads out of examples/_shared/."],
    ["profle.json", 'there is no examples/_shared/profle.json. Did you mean "profile.json"?'],
  ])("%s", async (name, problem) => {
    const patch = { linux: { seccomp: { $shared: name } } };
    const message = await said((p) => p.write(config, JSON.stringify(patch, null, 2)));
    expect(message).toBe(
      `${config}:4: ${problem.startsWith("leads") ? `${JSON.stringify(name).replaceAll("\\\\", "\\")} ` : ""}${problem.startsWith("leads") ? "leads out of examples/_shared/. Write the path of a file below it" : problem}`,
    );
  });

  test("a name that is none", async () => {
    expect(await said((p) => p.write(config, '{ "linux": { "$shared": 1 } }'))).toContain(
      `${config}:1: "$shared" takes the name of a file in examples/_shared/`,
    );
  });

  test("one that the manifest names", async () => {
    const manifest = "examples/demo-missing/example.json";
    expect(await said((p) => p.edit(manifest, "{", '{\n  "shared": { "a.sh": "helpr.sh" },'))).toBe(
      `${manifest}:2: there is no examples/_shared/helpr.sh. Did you mean "helper.sh"?`,
    );
  });
});
