import { afterEach, describe, expect, test, vi } from "vitest";
import { demoProject, deniedArticle, type Project } from "../../../fixtures/project.ts";

const summary = "The demo file is not readable for the container's user; give it mode 644.";

/** The site's content of a project, as one of the programs in the process sees it. */
async function contentOf({ root }: Project) {
  vi.stubEnv("CRUNBOOK_ROOT", root);
  vi.resetModules();
  return import("../../../../src/site/data/site-content.ts");
}

afterEach(() => {
  vi.unstubAllEnvs();
  // Other files' tests run in this process too: they are not to get a module that has this project as its root.
  vi.resetModules();
  globalThis.crunbookContent = undefined;
});

describe("in development", () => {
  test("content is read again when a file of it has changed, and not before", async () => {
    const project = await demoProject();
    const { siteContent } = await contentOf(project);
    const [before, beside] = await Promise.all([siteContent(), siteContent()]);
    expect(beside).toBe(before);
    expect(await siteContent()).toBe(before);
    await project.edit(deniedArticle, summary, "Edited.");
    expect((await siteContent()).articles[0]?.issue.summary).toBe("Edited.");
  });

  test("what is wrong is told until it is put right", async () => {
    const project = await demoProject();
    const { siteContent } = await contentOf(project);
    await project.edit(deniedArticle, "areas: [filesystem]", "areas: [nonsense]");
    for (const _ of ["at first", "again"]) await expect(siteContent()).rejects.toThrow('"nonsense"');
    await project.edit(deniedArticle, "areas: [nonsense]", "areas: [filesystem]");
    expect((await siteContent()).articles).toHaveLength(2);
  });

  test("what is made of it is made once a language, and anew when it has changed", async () => {
    const project = await demoProject();
    const { fromContent } = await contentOf(project);
    const made = fromContent(({ articles }, locale) => ({ locale, summary: articles[0]?.issue.summary }));
    expect(await made()).toEqual({ locale: "en", summary });
    expect(await made("en")).toBe(await made());
    expect(await made("zh-cn")).toEqual({ locale: "zh-cn", summary });
    await project.edit(deniedArticle, summary, "Edited.");
    expect(await made()).toEqual({ locale: "en", summary: "Edited." });
  });
});

test("in a build, content is read once by all programs of the process", async () => {
  vi.stubEnv("DEV", false);
  const project = await demoProject();
  const integrations = await contentOf(project);
  const before = await integrations.siteContent();
  await project.edit(deniedArticle, summary, "Edited.");
  const pages = await contentOf(project);
  expect(pages.siteContent).not.toBe(integrations.siteContent);
  expect(await pages.siteContent()).toBe(before);
});
