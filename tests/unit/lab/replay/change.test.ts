import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { changeUnderTest } from "../../../../src/lab/replay/change.ts";
import { emptyProject } from "../../../fixtures/project.ts";

async function repository() {
  const project = await emptyProject();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], {
      cwd: project.root,
      encoding: "utf8",
    }).trim();
  git("init", "-q", "-b", "main");
  const commit = async (file: string, text = "x") => {
    await project.write(file, text);
    git("add", "-A");
    git("commit", "-q", "-m", file);
  };
  return { project, git, commit };
}

test("on the main line it is the newest commit and what is not committed", async () => {
  const { project, git, commit } = await repository();
  await commit("one");
  await commit("two ä");
  await commit("three");
  await project.write("two ä", "changed");
  await project.write("new/four", "");
  expect(await changeUnderTest(project.root)).toEqual({
    commit: git("rev-parse", "HEAD").slice(0, 7),
    turn: 3,
    files: ["three", "two ä", "new/four"],
  });
});

test("on a branch it is all of the branch; a merge is one step", async () => {
  const { project, git, commit } = await repository();
  await commit("one");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("checkout", "-q", "-b", "branch");
  await commit("two");
  await commit("three");
  expect((await changeUnderTest(project.root)).files).toEqual(["three", "two"]);
  git("checkout", "-q", "main");
  git("merge", "-q", "--no-ff", "branch");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  expect(await changeUnderTest(project.root)).toMatchObject({ turn: 2, files: ["three", "two"] });
});

test("where the commit before is not here it is not known; the turn is the commit's own", async () => {
  const { project, git, commit } = await repository();
  await commit("one");
  await commit("two");
  const clone = path.join(project.root, "clone");
  git("clone", "-q", "--depth", "1", `file://${project.root}`, clone);
  const found = await changeUnderTest(clone);
  expect(found.files).toBeUndefined();
  expect(found.turn).toBe(Number.parseInt(git("rev-parse", "HEAD").slice(0, 8), 16));
});

test("without a repository of its own, runs take turns by the day", async () => {
  const { project, commit } = await repository();
  await commit("inner/file");
  const change = await changeUnderTest(path.join(project.root, "inner"));
  expect(change).toMatchObject({ commit: undefined, files: undefined });
  expect(Math.abs(change.turn - Date.now() / 86_400_000)).toBeLessThan(2);
});
