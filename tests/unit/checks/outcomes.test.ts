import { expect, test } from "vitest";
import { type NotRun, outcomesOf } from "../../../src/checks/outcomes.ts";
import { loadContent } from "../../../src/content/content.ts";
import { citeCheck, demoProject, deniedArticle, type Project } from "../../fixtures/project.ts";

/** What is known of the article `demo-denied`, a line a release. */
async function outcomes(project: Project): Promise<string[]> {
  const { articles, examples, runtimes } = await loadContent(project.root);
  const article = articles.find(({ slug }) => slug === "demo-denied");
  if (!article) throw new Error("no demo-denied");
  return outcomesOf(article, examples, runtimes).map((outcome) => {
    const detail =
      outcome.state === "not-run"
        ? JSON.stringify(outcome.reason)
        : outcome.state === "reproduced"
          ? outcome.examples.join()
          : "";
    return `${outcome.runtime} ${outcome.version} ${outcome.claimed ? "claimed" : "free"}: ${outcome.state} ${detail}`.trim();
  });
}

const notRun = (reason: NotRun) => [
  `crun 1.8.1 claimed: not-run ${JSON.stringify(reason)}`,
  `crun 1.21 free: not-run ${JSON.stringify(reason)}`,
];

test("what was recorded on each release, and why not where nothing was", async () => {
  expect(await outcomes(await demoProject())).toEqual([
    "crun 1.8.1 claimed: reproduced demo-denied",
    "crun 1.21 free: not-affected",
    'runc 1.1.15 free: not-run {"why":"not-for","runtime":"runc"}',
  ]);
});

test("an example that needs what the lab has not shows as not run, never as proven", async () => {
  const project = await demoProject();
  await citeCheck(project);
  await project.remove("examples/demo-denied/recorded");
  await project.edit(
    "examples/demo-denied/example.json",
    '"modes"',
    '"needs": ["kernel>=6.6", "kvm"], "modes"',
  );
  expect((await outcomes(project)).slice(0, 2)).toEqual(
    notRun({ why: "needs", needs: ["kernel>=6.6", "kvm"] }),
  );
});

test("an example without a recording shows as not recorded, whatever it needs not", async () => {
  const project = await demoProject();
  await project.remove("examples/demo-denied/recorded");
  expect((await outcomes(project)).slice(0, 2)).toEqual(notRun({ why: "unrecorded" }));
});

test("an article without an example gives its own reason", async () => {
  const project = await demoProject();
  await project.edit(deniedArticle, "examples: [demo-denied]", "notReproduced: needs two machines");
  await citeCheck(project);
  await project.remove("examples/demo-denied");
  expect(await outcomes(project)).toEqual([
    ...notRun({ why: "said", text: "needs two machines" }),
    'runc 1.1.15 free: not-run {"why":"said","text":"needs two machines"}',
  ]);
});
