import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { checks } from "../../../src/checks/index.ts";
import { demoProject, deniedArticle, type Project } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

/** What `crunbook check` makes of a project. */
function check(
  { root }: Project,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const command = [path.join(repository, "bin", "crunbook.js"), "check", ...args];
  return spawnSync(process.execPath, command, {
    encoding: "utf8",
    env: { ...process.env, CRUNBOOK_ROOT: root },
  });
}

const resultSchema = z.strictObject({
  checks: z.literal(checks.length),
  findings: z.array(
    z.strictObject({
      file: z.string().optional(),
      line: z.int().optional(),
      check: z.string(),
      message: z.string(),
    }),
  ),
});

test("a project in which all is well", async () => {
  const { status, stdout, stderr } = check(await demoProject());
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: `${checks.length} checks of the content found nothing\n`,
    stderr: "",
  });
});

test("findings are a line each, and fail", async () => {
  const project = await demoProject();
  await project.edit(deniedArticle, "errno: [EACCES]", "errno: [EACCES, ENOSPC, EIO]");
  const { status, stdout } = check(project);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^(?:content\/issues\/en\/demo-denied\.mdx:20: E\w+ \(.*\) is printed by no .*\n){2}$/,
  );
});

test("--json has the place apart", async () => {
  const project = await demoProject();
  await project.edit(deniedArticle, "errno: [EACCES]", "errno: [EACCES, EIO]");
  const { status, stdout } = check(project, "--json");
  expect(status).toBe(1);
  const { findings } = resultSchema.parse(JSON.parse(stdout));
  expect(findings).toEqual([
    {
      file: deniedArticle,
      line: 20,
      check: "lists that follow",
      message: expect.stringMatching(/^EIO \("Input\/output error"\) is printed by no /),
    },
  ]);
});

test("what cannot be read is found too", async () => {
  const project = await demoProject();
  await project.edit(deniedArticle, "errno: [EACCES]", "errno: [ENOTHING]");
  const { status, stdout } = check(project, "--json");
  expect(status).toBe(1);
  const [first] = resultSchema.parse(JSON.parse(stdout)).findings;
  expect(first).toMatchObject({ file: deniedArticle, line: 20, check: "content" });
});
