import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { catalogueFile } from "../../../src/content/catalogues.ts";
import { loadContent } from "../../../src/content/content.ts";
import { complaint, demoProject, type Project } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

const file = "content/rules/en/open-eacces.mdx";
const table = "content/operations/crun.json";
const page = `---
title: 'Opening: Permission denied'
operation: open
errno: EACCES
summary: The mode says no.
reasons:
  - id: mode
    title: The mode says no
    why: Opening takes the \`r\` right.
    confirm:
      - run: stat {path:/demo}
        prints: '{text}'
    fix:
      host: Give the right.
    issues: [demo-denied]
    sources:
      - { url: 'https://example.org/fs/namei.c', at: may_open() }
references:
  - { title: open(2), url: 'https://example.org/open.2' }
published: '2026-11-22'
---

The kernel looks at the mode, see [an article](../../issues/demo-denied/).
`;

/** The demo project with a rule, an operation, and a row for crun's message. */
async function ruleProject(): Promise<Project> {
  const project = await demoProject();
  await project.write(file, page);
  await project.write(
    "content/operations.json",
    '[\n  { "id": "open", "title": "Opening", "calls": ["open"], "is": "a file is opened" },\n  { "id": "idle", "title": "Nothing", "calls": [], "is": "nothing is asked" }\n]\n',
  );
  const { messages } = JSON.parse(await project.read(catalogueFile("crun")));
  await project.write(table, tableOf("", messages[0].id));
  return project;
}

function tableOf(name: string, ...ids: string[]): string {
  return `{\n  "operations": {\n    "open": {\n      "${name}": [\n        ${ids.map((id) => JSON.stringify(id)).join(",\n        ")}\n      ]\n    }\n  },\n  "exempt": {}\n}\n`;
}

async function said(change: (project: Project) => Promise<unknown>): Promise<string> {
  const project = await ruleProject();
  await change(project);
  return complaint(checkContent(project.root));
}

test("a rule that is in order", async () => {
  const { rules, ties } = await checkContent((await ruleProject()).root);
  expect(rules.map(({ slug }) => slug)).toEqual(["open-eacces"]);
  expect(ties.map(({ emitter }) => emitter)).toEqual(["crun"]);
});

describe("a rule", () => {
  test("whose operation is not there, or that no message speaks of", async () => {
    expect(await said((p) => p.edit(file, "operation: open", "operation: opn"))).toBe(
      `${file}:3: there is no operation "opn". Did you mean "open"?`,
    );
    expect(await said((p) => p.edit(file, "operation: open", "operation: idle"))).toBe(
      `${file}:3: no message speaks of "idle", so that nobody is ever shown this rule. Tie the messages to it in content/operations/, or choose another operation.`,
    );
  });

  test("beside another on the same operation, errno and object", async () => {
    const twin = page.replace("Opening: P", "Opening again: P").replace("The mode says no.", "It says no.");
    expect(await said((p) => p.write("content/rules/en/open-twin-eacces.mdx", twin))).toBe(
      `content/rules/en/open-twin-eacces.mdx:3: ${file} is about open, EACCES and any object already. Make one of the two, or say under "object" which paths this one is about.`,
    );
    const other = twin.replace(
      "errno: EACCES",
      "errno: EACCES\nobject: { about: devices, paths: ['/dev/{name}'] }",
    );
    const project = await ruleProject();
    await project.write("content/rules/en/open-dev-eacces.mdx", other);
    await checkContent(project.root);
  });

  test("that names an article that is not there, or gives two reasons one name", async () => {
    expect(await said((p) => p.edit(file, "[demo-denied]", "[demo-denyed]"))).toBe(
      `${file}:15: there is no issue "demo-denyed". Did you mean "demo-denied"?`,
    );
    const [, reason = ""] = /reasons:\n( {2}- id[\s\S]*?)references/.exec(page) ?? [];
    expect(await said((p) => p.edit(file, "references:", `${reason}references:`))).toContain(
      `the rule has a reason "mode" before. Give it a name of its own.`,
    );
  });

  test("without what a reason needs", async () => {
    expect(await said((p) => p.edit(file, /sources:\n.*\n/, "sources: []\n"))).toContain(
      `${file}:16: reasons[0].sources: [] needs the manual's page or the kernel's source that says so`,
    );
    expect(await said((p) => p.edit(file, "EACCES", "EACESS"))).toContain(`${file}:4: errno`);
    expect(
      await said((p) =>
        p.edit(file, "errno: EACCES", "errno: EACCES\nobject: { about: devices, paths: [] }"),
      ),
    ).toContain("object.paths: [] needs at least one pattern of a path");
  });

  test("whose command a paste could end, or whose patterns are none", async () => {
    expect(await said((p) => p.edit(file, "stat {path:/demo}", "stat '{path:/demo}'"))).toContain(
      `${file}:11: {path} stands in quotation marks`,
    );
    expect(await said((p) => p.edit(file, "stat {path:/demo}", "stat {text:/demo}"))).toContain(
      "{text} can be any text, which no command is safe with",
    );
    expect(await said((p) => p.edit(file, "'{text}'", "'{text}{path}'"))).toContain(`${file}:12: `);
  });

  test("that cites a branch, or a host that nobody has looked at", async () => {
    expect(
      await said((p) =>
        p.edit(file, "https://example.org/fs/namei.c", "https://github.com/a/b/blob/main/x.c"),
      ),
    ).toMatch(/is no host that links may lead to|is a branch, which changes/);
    expect(await said((p) => p.edit(file, "https://example.org/open.2", "https://example.com/"))).toContain(
      `"example.com" is no host that links may lead to.`,
    );
  });

  test("whose text has a tag, a dead link, or a word to be written", async () => {
    expect(
      await said((p) => p.edit(file, "The kernel", '<Fix layer="host">x</Fix>\n\nThe kernel')),
    ).toContain("there is no tag <Fix>");
    expect(await said((p) => p.edit(file, "issues/demo-denied", "issues/demo-denid"))).toContain(
      `there is no issue "demo-denid"`,
    );
    expect(await said((p) => p.edit(file, "The kernel", "TODO: the kernel"))).toContain(
      "TODO is still to be written",
    );
  });
});

describe("the table of messages", () => {
  test("without a row for a message that ends in an errno", async () => {
    const message = await said((p) => p.write(table, '{ "operations": {}, "exempt": {} }\n'));
    expect(message).toMatch(
      /^content\/operations\/crun.json:1: has no row for crun-\w{7}, "open demo file `\{text\}`: \{errno\}"\. Write it under the operation that it speaks of, below "", or below the reason why it speaks of none\.\n/,
    );
    expect(await said((p) => p.remove(table))).toBe(message);
  });

  test("with a function that is not the message's", async () => {
    expect(await said((p) => p.edit(table, '""', '"do_open"'))).toMatch(
      /^content\/operations\/crun.json:5: crun-\w{7} is printed by no function, not by do_open\. Put "crun-\w{7}" under "", /,
    );
  });

  test("with a message, an operation or an errno that is not there", async () => {
    expect(await said((p) => p.edit(table, /"crun-\w+"/, '"crun-0000000"'))).toContain(
      `${table}:5: crun has no message crun-0000000`,
    );
    expect(await said((p) => p.edit(table, '"open"', '"opne"'))).toContain(
      `${table}:3: there is no operation "opne". Did you mean "open"?`,
    );
    expect(await said((p) => p.edit(table, '"open"', '"open EACESS"'))).toContain(
      'there is no errno "EACESS"',
    );
  });

  test("with two rows for a message", async () => {
    expect(
      await said(async (p) => {
        const id = /crun-\w{7}/.exec(await p.read(table))?.[0] ?? "";
        await p.write(table, tableOf("", id, id));
      }),
    ).toMatch(/^content\/operations\/crun.json:6: crun-\w{7} has a row before this one\./);
  });

  test("of a program that there is not", async () => {
    expect(
      await said((p) => p.write("content/operations/crum.json", '{ "operations": {}, "exempt": {} }')),
    ).toContain("content/operations/crum.json:1: no program is called so.");
  });

  test("beside a call of two operations", async () => {
    expect(
      await said((p) => p.edit("content/operations.json", '"calls": []', '"calls": ["open"]')),
    ).toContain('content/operations.json:3: open is a call of "open" already. Leave it in one of the two.');
  });
});

test("this project has rules for what its pastes ask most, each in one place", async () => {
  const { rules, ties } = await loadContent(repository);
  expect(rules.length).toBeGreaterThanOrEqual(60);
  expect(ties.map(({ emitter }) => emitter)).toEqual(expect.arrayContaining(["runc", "crun", "go"]));
});
