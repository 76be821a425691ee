import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a run of the tests is about: the newest commit, and what it and the working tree change. */
export type Change = {
  /** Short name of the commit, or undefined where this is no git repository. */
  commit: string | undefined;
  /** Grows by one with each step of the main line, so that runs take turns: the commit's place in it, or else the day. */
  turn: number;
  /** Paths from the root; undefined when they are not known, because the commit before is not here. */
  files: string[] | undefined;
};

/**
 * The change under test: what differs from where this branch left `origin/main`, or on that branch itself from the commit
 * before. Files that are not committed count.
 */
export async function changeUnderTest(root: string): Promise<Change> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      return (await run("git", args, { cwd: root, maxBuffer: 1 << 28 })).stdout.trim();
    } catch {
      // No git, no repository, or no such commit.
      return undefined;
    }
  };
  const head = await git("rev-parse", "HEAD");
  const day = Math.floor(Date.now() / 86_400_000);
  // A repository further up is not the project's.
  if (head === undefined || (await git("rev-parse", "--show-prefix")) !== "")
    return { commit: undefined, turn: day, files: undefined };
  const shared = await git("merge-base", "HEAD", "origin/main");
  const base = shared === undefined || shared === head ? await git("rev-parse", "HEAD^1") : shared;
  const tracked = base && (await git("diff", "--name-only", "-z", base));
  const others = await git("ls-files", "--others", "--exclude-standard", "-z");
  const isShallow = (await git("rev-parse", "--is-shallow-repository")) === "true";
  const place = Number(await git("rev-list", "--count", "--first-parent", "HEAD"));
  return {
    commit: head.slice(0, 7),
    // A shallow clone does not know how many there are: any part, then, but the same for the same commit.
    turn: isShallow ? Number.parseInt(head.slice(0, 8), 16) : place,
    files: tracked === undefined ? undefined : `${tracked}\0${others ?? ""}`.split("\0").filter(Boolean),
  };
}
