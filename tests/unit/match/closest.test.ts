import { describe, expect, test } from "vitest";
import { createMatcher } from "../../../src/match/matcher.ts";
import { loadIndex, loadPastes } from "../../../tools/pastes/load.ts";
import { withoutWordings } from "../../../tools/pastes/unseen.ts";

const { index } = await loadIndex();
const matcher = createMatcher(index);

/** What is answered when nobody had seen these words. */
function unseen(paste: string) {
  return createMatcher(withoutWordings(index, matcher.explain(paste))).explain(paste);
}

describe("an error in words that no article has", () => {
  test.each([
    [
      "docker: Error response from daemon: setrlimit of the locked memory was refused: operation not permitted",
      "memlock-setrlimit-eperm",
    ],
    ["podman: crun: the exec format of the file is wrong", "exec-format-error"],
    ["crio: runc says executable file bash was not found anywhere in PATH", "exec-not-found"],
  ])("%s comes near %s, as nothing certain", (paste, slug) => {
    const { issues, closest } = unseen(paste);
    expect(issues.filter(({ outcome }) => outcome === "match")).toEqual([]);
    expect([...issues, ...closest].slice(0, 3).map((one) => one.slug)).toContain(slug);
  });

  test("nine labelled pastes of ten have the right article among three", async () => {
    const slugs = new Set(index.issues.map(({ slug }) => slug));
    const covered = (await loadPastes()).filter(({ cause }) => slugs.has(cause));
    const right = covered.filter(({ paste, cause, also_ok }) => {
      const { issues, closest } = unseen(paste);
      return [...issues, ...closest].slice(0, 3).some(({ slug }) => slug === cause || also_ok.includes(slug));
    });
    expect(right.length / covered.length).toBeGreaterThan(0.85);
  });
});

test("an answer that is certain needs none, and the closest are no articles that it names", () => {
  const sure = matcher.explain("crun: setrlimit `RLIMIT_MEMLOCK`: Operation not permitted");
  expect(sure.outcome).toBe("match");
  expect(sure.closest).toEqual([]);
  const { issues, closest } = matcher.explain(
    "runc create failed: mkdir /a: no space left on device of cgroup memory",
  );
  expect(closest.map(({ slug }) => slug)).not.toContain(issues[0]?.slug);
  expect(closest.length + issues.length).toBeLessThanOrEqual(Math.max(3, issues.length));
});

test.each([
  "How do I bake bread that is not permitted to fail?",
  "rsync: failed to set times: Operation not permitted (1)\nmkdir: cannot create directory: Permission denied",
  "Failed password for root from 10.0.0.1 port 22 ssh2: exec format error no such file or directory",
  "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
  "",
])("nothing comes near what has nothing to do with containers: %j", (text) => {
  expect(matcher.explain(text).closest).toEqual([]);
});

test("a log of ten thousand lines is answered from the lines in which something is known", () => {
  const noise = Array.from({ length: 5000 }, (_, i) => `debug: nothing of note in step ${i}`);
  const told =
    "runc create failed: unable to start container process: locked memory cannot be raised by setrlimit";
  const answer = matcher.explain([...noise, told, ...noise].join("\n"));
  expect(answer.closest.map(({ slug }) => slug)).toContain("memlock-setrlimit-eperm");
});
