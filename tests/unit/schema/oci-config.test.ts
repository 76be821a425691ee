import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/lab/example/files.ts";
import { loadExamples } from "../../../src/lab/example/load.ts";
import { ociConfigSchema } from "../../../src/schema/oci-config.ts";
import { jsonSchemaOf } from "../../../src/site/data-files/schemas.ts";
import { repository } from "../../fixtures/repository.ts";

/** Each config.json that the schema refuses because that is the example's very point: `exec-not-found/config.json`. */
const refused: string[] = [];

const published = new Ajv2020({ allErrors: true }).compile(
  jsonSchemaOf("oci-config", "https://example.org/schema.json"),
);

/** Every config.json of the examples: `exec-not-found/config.json`. */
async function configs(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const { slug, example } of await loadExamples(repository)) {
    for (const [name, entry] of await exampleFiles(repository, slug, example)) {
      if (!/(^|\/)config\.json$/.test(name) || entry.type !== "file") continue;
      found.set(`${slug}/${name}`, JSON.parse(new TextDecoder().decode(entry.content)));
    }
  }
  return found;
}

test("every example's config.json is what the schema says, read with zod or as JSON Schema", async () => {
  const all = await configs();
  expect([...all.keys()]).toContain("exec-not-found/config.json");
  const found = [...all].filter(([name, config]) => {
    const { error } = ociConfigSchema.safeParse(config);
    const said = error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    if (!refused.includes(name)) expect(said, name).toBeUndefined();
    expect(published(config), name).toBe(said === undefined);
    return said !== undefined;
  });
  expect(found.map(([name]) => name)).toEqual(refused);
});

const minimal = { ociVersion: "1.0.2", process: { cwd: "/" } };

/** What makes the minimal file wrong. */
const wrong: [string, object][] = [
  ["a capability that Linux has not", { process: { cwd: "/", capabilities: { bounding: ["CAP_ROOT"] } } }],
  [
    "an rlimit without its hard limit",
    { process: { cwd: "/", rlimits: [{ type: "RLIMIT_CORE", soft: 1 }] } },
  ],
  ["a negative user ID", { process: { cwd: "/", user: { uid: -1 } } }],
  ["half a point of OOM score", { process: { cwd: "/", oomScoreAdj: 1.5 } }],
  ["a namespace's alias", { linux: { namespaces: [{ type: "net" }] } }],
  ["a namespace without a list", { linux: { namespaces: { type: "pid" } } }],
  ["a seccomp action in lower case", { linux: { seccomp: { defaultAction: "allow" } } }],
  ["a sysctl as a number", { linux: { sysctl: { "net.ipv4.ip_forward": 1 } } }],
  ["a mapping without a size", { linux: { uidMappings: [{ containerID: 0, hostID: 1000 }] } }],
  ["a process without a working directory", { process: { args: ["sh"] } }],
];

test.each(wrong)("refused: %s", (_, change) => {
  expect(published(minimal)).toBe(true);
  expect(ociConfigSchema.safeParse({ ...minimal, ...change }).success).toBe(false);
  expect(published({ ...minimal, ...change })).toBe(false);
});

test("keys that the specification does not have are let through, everywhere", () => {
  const config = { ...minimal, own: 1, linux: { own: 2, resources: { own: 3, memory: { own: 4 } } } };
  expect(ociConfigSchema.parse(config)).toEqual(config);
  expect(published(config)).toBe(true);
});

test("an unlimited rlimit, which is 2^64 - 1, is a whole number", () => {
  const text = '{"type": "RLIMIT_MEMLOCK", "soft": 18446744073709551615, "hard": 18446744073709551615}';
  const config = { ...minimal, process: { cwd: "/", rlimits: [JSON.parse(text)] } };
  expect(ociConfigSchema.safeParse(config).success).toBe(true);
  expect(published(config)).toBe(true);
});
