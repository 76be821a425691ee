import { expect, test } from "vitest";
import { checkProject, checks } from "../../../src/checks/index.ts";
import { lockDigest } from "../../../src/lab/image/image.ts";
import { labLockSchema } from "../../../src/schema/lab-lock.ts";
import { messageId } from "../../../src/schema/message.ts";
import { writeLab } from "../../fixtures/demo-files.ts";
import {
  addRecording,
  citeCheck,
  demoProject,
  deniedArticle,
  failing,
  missingArticle,
  type Project,
  translateDenied,
  translatedDenied,
} from "../../fixtures/project.ts";

const recording = "examples/demo-denied/recorded/crun-1.8.1.console";
const body = "The demo file cannot be read.";
const wrapper = {
  pattern: "demo failed: {cause}",
  means: "The demo failed.",
  source: "https://example.org/",
};

/** For each check a fault that it finds in the demo project: the finest cases stand in the check's own tests. */
const plants: Record<string, (project: Project) => Promise<unknown>> = {
  characters: (p) => p.edit(deniedArticle, body, `${body}\u202e`),
  files: (p) => p.remove("content/life.json"),
  "lab image": (p) => p.write("public/lab/kernel/bzImage", "x"),
  releases: (p) => p.edit("content/runtimes/runc.json", '"1.1.15"', '"1.1.16"'),
  machines: async (p) => {
    const lock = labLockSchema.parse(JSON.parse(await p.read("public/lab/lock.json")));
    for (const artifact of lock.artifacts) if (artifact.kind === "kernel") artifact.release = "5.4.0-demo";
    await p.write("public/lab/lock.json", JSON.stringify({ ...lock, digest: lockDigest(lock) }));
  },
  catalogues: (p) => p.edit("content/messages/crun.json", "src/demo.c", "src/main.c"),
  patterns: (p) => p.edit(deniedArticle, "`{path}`", "`{file}`"),
  heads: (p) => p.edit(deniedArticle, "symptoms:", "heads: ['open `{path:/other}`']\nsymptoms:"),
  wrappers: (p) =>
    p.write(
      "content/wrappers.json",
      JSON.stringify({ wrappers: [{ ...wrapper, pattern: "demo failed: " }] }),
    ),
  duplicates: (p) => p.edit(deniedArticle, "[EACCES]", "[EACCES, EACCES]"),
  references: (p) => p.edit(deniedArticle, "slug: demo-missing", "slug: demo-mising"),
  unique: (p) =>
    p.edit(missingArticle, "[The container stops for want of a file]", "[The container stops at once]"),
  bundles: (p) => p.write("examples/demo-missing/config.json", "[]"),
  concepts: (p) => p.edit(deniedArticle, "related:", "concepts: [demo-rule]\nrelated:"),
  texts: (p) => p.edit(deniedArticle, body, "![A picture](x.png)"),
  links: (p) => p.edit(deniedArticle, body, "See [this](../demo-mising/)."),
  citations: (p) => p.edit(deniedArticle, "title: open(2)", "title: close(2)"),
  operations: async (p) => {
    await tie(p);
  },
  rules: async (p) => {
    await tie(p, messageId("crun", "open demo file `{text}`: {errno}"));
    await p.write("content/rules/en/open-eacces.mdx", rule);
  },
  life: (p) => p.edit("content/life.json", '"demo-missing"', '"demo-mising"'),
  "untouched recordings": (p) => p.edit(recording, "Permission denied", "permission denied"),
  recordings: (p) => p.remove(recording),
  "version claims": (p) => p.edit(deniedArticle, 'fixed: "1.21"', 'fixed: "1.22"'),
  bounds: (p) => p.edit(deniedArticle, "    by: crun\n", '    by: crun\n    releases: "crun 1.20"\n'),
  "patched packages": async (p) => {
    await p.edit(missingArticle, '{errno}", by: crun', '{errno}", by: crun, releases: "crun ≥ 1.8"');
    const inLab = [
      ["crun", "1.8.1"],
      ["crun", "1.21"],
      ["runc", "1.1.15"],
    ] as const;
    await writeLab(p, inLab, { state: "read", names: ["fix.patch"] });
  },
  evidence: (p) =>
    p.edit(
      deniedArticle,
      "    by: crun\n",
      '    by: crun\n  - { pattern: "nobody prints this", by: crun }\n',
    ),
  "lists that follow": (p) => p.edit(deniedArticle, "[EACCES]", "[EACCES, ENOSPC]"),
  exemptions: async (p) => {
    await p.edit(deniedArticle, "examples: [demo-denied]", "notReproduced: needs two machines");
    await citeCheck(p);
    await p.remove("examples/demo-denied");
    await addRecording(p, "demo-missing", "crun", "1.21", [
      failing("crun run demo", "open demo file `/demo`: Permission denied"),
    ]);
  },
  findable: (p) => p.edit(deniedArticle, /Error: OCI runtime error: .*/, "Error: something else"),
  translations: async (p) => {
    await translateDenied(p, "## 含义\n\n读不了 demo 文件。");
    await p.edit(translatedDenied, "not there at all'", "not there'");
  },
  "translated facts": async (p) => {
    await p.edit(deniedArticle, body, "Give it mode 644.");
    await translateDenied(p, "## 含义\n\n把权限设为 600。");
  },
  keywords: (p) => p.write("content/issues/zh-cn/keywords.json", '{ "demo-mising": ["没有文件"] }'),
  meanings: (p) => p.write("content/wrappers.json", JSON.stringify({ wrappers: [wrapper] })),
  "nothing half done": (p) => p.edit(deniedArticle, body, "TODO: say why"),
};

const rule = `---
title: 'Opening: Permission denied'
operation: opn
errno: EACCES
summary: The mode says no.
reasons:
  - id: mode
    title: The mode says no
    why: Opening takes the \`r\` right.
    confirm: [{ run: 'stat {path:/demo}', prints: '{text}' }]
    fix: { host: Give the right. }
    sources: [{ url: 'https://example.org/fs/namei.c', at: may_open() }]
references: [{ title: open(2), url: 'https://example.org/open.2' }]
published: '2026-11-22'
---

The kernel looks at the mode.
`;

/** Writes an operation, and which messages of crun speak of it. */
async function tie(project: Project, ...messages: string[]): Promise<void> {
  const open = { id: "open", title: "Opening", calls: ["open"], is: "a file is opened" };
  await project.write("content/operations.json", JSON.stringify([open]));
  const table = { operations: messages.length > 0 ? { open: { "": messages } } : {}, exempt: {} };
  await project.write("content/operations/crun.json", JSON.stringify(table));
}

test("every check has a fault planted here", () => {
  expect(Object.keys(plants).sort()).toEqual(checks.map(({ name }) => name).sort());
});

test.each(Object.entries(plants))("%s finds what is planted", async (name, plant) => {
  const project = await demoProject();
  await plant(project);
  const findings = await checkProject(project.root);
  expect(findings.map(({ check }) => check)).toContain(name);
});
