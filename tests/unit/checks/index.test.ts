import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import {
  addRecording,
  citeCheck,
  complaint,
  demoProject,
  deniedArticle,
  failing,
  missingArticle,
  type Project,
} from "../../fixtures/project.ts";
import { said } from "./planted.ts";

test("a project in which all is right passes", async () => {
  const { root } = await demoProject();
  const { articles, examples, runtimes } = await checkContent(root);
  expect([articles.length, examples.length, runtimes.length]).toEqual([2, 2, 2]);
});

describe("names that lead nowhere", () => {
  test("an unknown runtime", async () => {
    expect(await said((p) => p.edit(deniedArticle, "runtime: crun", "runtime: docker"))).toMatch(
      /^content\/issues\/en\/demo-denied\.mdx:16: affects\[0\]\.runtime: "docker" is not known \(one of runc, crun, /,
    );
  });
  test("a runtime that no file describes", async () => {
    expect(
      await said((p) => p.edit(missingArticle, "affects: [", "affects: [{ runtime: youki }, ")),
    ).toContain(`${missingArticle}:7: there is no runtime "youki"`);
  });
  test("a related article", async () => {
    expect(await said((p) => p.edit(deniedArticle, "slug: demo-missing", "slug: demo-mising"))).toBe(
      `${deniedArticle}:28: there is no issue "demo-mising". Did you mean "demo-missing"?`,
    );
  });
  test("an article that is related to itself", async () => {
    expect(await said((p) => p.edit(deniedArticle, "slug: demo-missing", "slug: demo-denied"))).toBe(
      `${deniedArticle}:28: an article can't be related to itself. Remove it.`,
    );
  });
  test("an example", async () => {
    const message = await said((p) => p.edit(missingArticle, "[demo-missing]", "[demo-mising]"));
    expect(message).toContain(
      `${missingArticle}:11: there is no example "demo-mising". Did you mean "demo-missing"?`,
    );
    expect(message).toContain("examples/demo-missing: no article cites it.");
  });
});

describe("things that nothing leads to", () => {
  test("an example", async () => {
    const message = await said(async (p) => {
      const recorded = ["1.8.1", "1.21"].map((version) => `recorded/crun-${version}.console`);
      for (const name of ["example.json", "config.json", "steps.sh", ...recorded]) {
        await p.write(`examples/orphan/${name}`, await p.read(`examples/demo-missing/${name}`));
      }
    });
    expect(message).toBe(
      'examples/orphan: no article cites it. Add it to the "examples" of its article, or remove it.',
    );
  });
  test("a recording of a release that the lab has not", async () => {
    expect(await said((p) => addRecording(p, "demo-missing", "crun", "1.9", [failing("a", "b")]))).toBe(
      "examples/demo-missing/recorded/crun-1.9.console: content/runtimes/crun.json has no release 1.9. Remove the recording.",
    );
  });
  test("a recording of a runtime that the example is not for", async () => {
    expect(await said((p) => addRecording(p, "demo-missing", "runc", "1.1.15", [failing("a", "b")]))).toBe(
      "examples/demo-missing/recorded/runc-1.1.15.console: example.json says that the example is not for runc. Remove the recording.",
    );
  });
  test("a file in recorded/ that is no recording", async () => {
    expect(await said((p) => p.write("examples/demo-missing/recorded/crun-1.21.txt", "x"))).toBe(
      "examples/demo-missing/recorded/crun-1.21.txt: is not a recording. Remove it.",
    );
  });
  test("a recording under another's name", async () => {
    const message = await said(async (p) => {
      const text = await p.read("examples/demo-denied/recorded/crun-1.8.1.console");
      await p.write("examples/demo-denied/recorded/crun-1.21.console", text);
    });
    expect(message).toBe(
      "examples/demo-denied/recorded/crun-1.21.console:1: is of crun-1.8.1. Record it again: crunbook record",
    );
  });
});

describe("a recording edited by hand", () => {
  const file = "examples/demo-denied/recorded/crun-1.8.1.console";
  test.each([
    ["its text", "Permission denied", "permission denied"],
    ["an exit code", "[exit 1]", "[exit 2]"],
    ["an exit code, removed", "[exit 1]\n", ""],
    ["a command", "$ crun run demo", "$ crun run Demo"],
    ["its header", "crun 1.8.1-1 i386", "crun 1.8.1-2 i386"],
  ])("%s", async (_, from, to) => {
    expect(await said((p) => p.edit(file, from, to))).toContain(
      `${file}:1: was edited by hand: only the lab writes recordings. Record it again: crunbook record --only demo-denied --runtime crun-1.8.1`,
    );
  });
  test("into something that is no recording", async () => {
    expect(await said((p) => p.edit(file, "runtime: crun", "runtime: curn"))).toMatch(
      /^examples\/demo-denied\/recorded\/crun-1\.8\.1\.console:1: runtime: "curn" is not known\. Did you mean "crun"\?/,
    );
  });
});

describe("version claims", () => {
  const waiting = "not checked before that is put right: bounds, patched packages";
  test("a release inside the range that does not print it", async () => {
    expect(await said((p) => p.edit(deniedArticle, 'fixed: "1.21"', 'fixed: "1.22"'))).toBe(
      `${deniedArticle}:16: says that crun 1.21 is affected, but no signature matches what its recordings print. Correct the range, or add the wording of crun 1.21 to "signatures".\n${waiting}`,
    );
  });
  test("a release outside the range that prints it", async () => {
    expect(await said((p) => p.edit(deniedArticle, 'introduced: "1.8"', 'introduced: "1.9"'))).toBe(
      `${deniedArticle}:15: says that crun 1.8.1 is not affected, but a signature matches its recording in examples/demo-denied. Correct the range, or make the signature more specific.\n${waiting}`,
    );
  });
  test("a signature that also matches an unaffected release", async () => {
    const message = await said((p) =>
      addRecording(p, "demo-denied", "crun", "1.21", [
        failing("crun run demo", "open demo file `/other`: Is a directory"),
      ]),
    );
    expect(message).toMatch(
      /:15: says that crun 1\.21 is not affected, but a signature matches its recording in examples\/demo-denied\./,
    );
  });
  test("a claim with a cause that no signature names", async () => {
    const message = await said((p) =>
      p.edit(deniedArticle, 'fixed: "1.21"', 'fixed: "1.21"\n    cause: a bad mode'),
    );
    expect(message).toContain(
      `${deniedArticle}:15: claims of the cause "a bad mode", but no signature names that cause.`,
    );
    expect(message).toContain(
      `${deniedArticle}:6: signatures without a cause, but "affects" claims no release for it.`,
    );
  });
  test("causes are told apart", async () => {
    const causes = async (p: Project, broken: boolean) => {
      await p.edit(
        deniedArticle,
        /signatures:\n.*\n.*\n/,
        `signatures:
  - { pattern: "open demo file \`{path}\`: {errno}", by: crun, cause: mode }
  - { pattern: "label of the demo file: {errno}", by: crun ≥ 1.21, cause: label }
`,
      );
      await p.edit(
        deniedArticle,
        /affects:\n(?: .*\n)*/,
        `affects:
  - { runtime: crun, fixed: "1.21", cause: mode, sources: ["https://github.com/containers/crun/blob/1.21/x"] }
  - { runtime: crun, introduced: "1.21", cause: label, sources: ["https://github.com/containers/crun/blob/1.21/x"] }
`,
      );
      const text = broken ? "nothing" : "label of the demo file: Permission denied";
      await addRecording(p, "demo-denied", "crun", "1.21", [failing("crun run demo", text)]);
    };
    const project = await demoProject();
    await causes(project, false);
    await checkContent(project.root);
    expect(await said((p) => causes(p, true))).toMatch(
      /:17: says that crun 1\.21 is affected, but no signature of the cause "label" matches/,
    );
  });
  test("an example that shows nothing of what the article is about", async () => {
    const message = await said(async (p) => {
      await p.edit(deniedArticle, "[demo-denied]", "[demo-denied, demo-missing]");
    });
    expect(message).toBe(
      `${deniedArticle}:23: no recording of demo-missing shows any of the article's signatures.\n${waiting}`,
    );
  });
});

describe("every article is found by its own output", () => {
  const paste = "Error: OCI runtime error: crun: open demo file `/demo`: Permission denied";
  test("a paste that finds nothing", async () => {
    expect(await said((p) => p.edit(deniedArticle, paste, "Error: something else"))).toBe(
      `${deniedArticle}:13: this paste does not find demo-denied: none of its signatures matches. Add the wording to "signatures".`,
    );
  });
  test("a paste that finds another article first", async () => {
    const message = await said((p) =>
      p.edit(deniedArticle, paste, `${paste}\n    stat of the demo file failed: No such file or directory`),
    );
    expect(message).toMatch(
      /:13: this paste finds demo-missing \(stat of the demo file failed: \{errno\}\) before demo-denied \(open demo file `\{path\}`: \{errno\}\)\. Make a signature or a "confirm" more specific\.$/,
    );
  });
  test("a wording that says too little alone", async () => {
    const weak =
      '  - { pattern: "at {path}: {errno}", by: crun, sources: ["https://github.com/containers/crun/blob/1.8/src/a.c"] }\n';
    expect(await said((p) => p.edit(deniedArticle, "    by: crun\n", `    by: crun\n${weak}`))).toContain(
      `${deniedArticle}:9: alone, as "at /etc/passwd: `,
    );
  });
  test("a recording that finds another article first", async () => {
    const message = await said(async (p) => {
      await citeCheck(p);
      await addRecording(p, "demo-denied", "crun", "1.8.1", [
        failing("crun run demo", "open demo file `/demo`: Permission denied"),
        failing("crun run demo", "stat of the demo file failed: No such file or directory"),
      ]);
    });
    expect(message).toMatch(
      /^examples\/demo-denied\/recorded\/crun-1\.8\.1\.console: its output, pasted whole, finds demo-missing \(/,
    );
  });
});

describe("an article that says why no example can show it", () => {
  async function exempt(shown: string): Promise<Project> {
    const project = await demoProject();
    await project.edit(deniedArticle, "examples: [demo-denied]", "notReproduced: needs two machines");
    await citeCheck(project);
    await project.remove("examples/demo-denied");
    await addRecording(project, "demo-missing", "crun", "1.21", [
      failing("crun run demo", "stat of the demo file failed: No such file or directory"),
      failing("crun exec demo", shown),
    ]);
    return project;
  }
  test("is right as long as none does", async () => {
    await checkContent((await exempt("nothing")).root);
  });
  test("has to cite the example that does", async () => {
    const { root } = await exempt("open demo file `/demo`: Permission denied");
    expect(await complaint(checkContent(root))).toBe(
      `${deniedArticle}:23: examples/demo-missing/recorded/crun-1.21.console prints "open demo file \`{path}\`: {errno}". Write "examples: [demo-missing]" in place of "notReproduced", or make the signature more specific.`,
    );
  });
  test("is right when what is printed is another problem's too", async () => {
    const project = await exempt("open demo file `/demo`: Permission denied");
    await project.edit(deniedArticle, "    by: crun\n", "    by: crun\n    shared: true\n");
    await checkContent(project.root);
  });
});

describe("patterns", () => {
  test("an unknown placeholder in a signature", async () => {
    expect(await said((p) => p.edit(deniedArticle, "`{path}`", "`{file}`"))).toMatch(
      /^content\/issues\/en\/demo-denied\.mdx:7: "open demo file `\{file\}`: \{errno\}": unknown placeholder \{file\} \(one of \{path\}/,
    );
  });
  test("what does not need them is checked all the same, and what does is named", async () => {
    const message = await said(async (p) => {
      await p.edit(deniedArticle, "`{path}`", "`{file}`");
      await p.edit(deniedArticle, "slug: demo-missing", "slug: gone");
    });
    expect(message).toContain(`${deniedArticle}:28: there is no issue "gone"`);
    expect(message).toMatch(
      /\nnot checked before that is put right: heads, version claims, bounds, patched packages, evidence, exemptions, findable$/,
    );
  });
  test("an unknown placeholder in what a check prints", async () => {
    expect(await said((p) => p.edit(deniedArticle, "is {number}", "is {octal}"))).toMatch(
      /^content\/issues\/en\/demo-denied\.mdx:11: .*unknown placeholder \{octal\}/,
    );
  });
});

describe("what is half done", () => {
  test("a word left to be written", async () => {
    expect(
      await said((p) => p.edit(deniedArticle, "The demo file cannot be read.", "TODO: say why")),
    ).toMatch(/^content\/issues\/en\/demo-denied\.mdx:35: TODO is still to be written/);
  });
  test.each(["example.json", "steps.sh"])("an example without its %s", async (name) => {
    expect(await said((p) => p.remove(`examples/demo-missing/${name}`))).toMatch(
      new RegExp(
        `^examples/demo-missing: has no ${name.replace(".", "\\.")}\\. Scaffold an example with: crunbook new <slug>`,
      ),
    );
  });
});

test("what is wrong in files of every kind is told at once", async () => {
  const message = await said(async (p) => {
    await p.edit(deniedArticle, "areas: [filesystem]", "areas: [nonsense]");
    await p.edit("examples/demo-missing/example.json", '"title"', '"titel"');
    await p.edit("content/runtimes/crun.json", '"about"', '"abuot"');
  });
  expect(message).toMatch(/unknown field "titel"/);
  expect(message).toMatch(/unknown field "abuot"/);
  expect(message).toMatch(/"nonsense" is not known/);
});

test("every problem is told at once", async () => {
  const message = await said(async (p) => {
    await p.edit(deniedArticle, "slug: demo-missing", "slug: gone");
    await p.edit(deniedArticle, 'fixed: "1.21"', 'fixed: "1.22"');
    await p.edit("examples/demo-missing/recorded/crun-1.21.console", "failed", "Failed");
  });
  expect(message).toMatch(/there is no issue "gone"/);
  expect(message).toMatch(/says that crun 1\.21 is affected/);
  expect(message).toMatch(/was edited by hand/);
});
