import { describe, expect, test } from "vitest";
import { createMatcher } from "../../../src/match/matcher.ts";
import { loadIndex } from "../../../tools/pastes/load.ts";

const matcher = createMatcher((await loadIndex()).index);
const found = (paste: string) => matcher.explain(paste).issues.map(({ slug }) => slug);

describe("a wording whose signs were lost on the way finds its article", () => {
  test.each([
    ["exec bash executable file not found in $PATH", "exec-not-found"],
    ["exec: bash: executable file not found in $PATH", "exec-not-found"],
    ["standard_init_linux.go:190 exec user process caused permission denied", "exec-eacces-at-exec"],
    ["standard_init_linux.go:211 exec user process caused 'exec format error'", "exec-format-error"],
    ["crun setrlimit RLIMIT_MEMLOCK Operation not permitted", "memlock-setrlimit-eperm"],
    ["crun: setrlimit `RLIMIT_MEMLOCK`: EPERM", "memlock-setrlimit-eperm"],
    ["crun: setrlimit RLIMIT_MEMLOCK: os error 1", "memlock-setrlimit-eperm"],
    ["setrlimit `RLIMIT_MEMLOCK`: errno=1", "memlock-setrlimit-eperm"],
    ["cannot fork: Resource temporarily unavailable", "fork-eagain-pids-nproc"],
    ["could not fork: EAGAIN", "fork-eagain-pids-nproc"],
    ["exec /usr/bin/tini ENOEXEC", "exec-format-error"],
  ])("%s", (paste, slug) => {
    expect(found(paste)[0]).toBe(slug);
  });
});

test("what it says and where it stands are those of the article and of the paste", () => {
  const paste = "docker says: exec 'bash' executable file not found in $PATH, alas";
  const [issue] = matcher.explain(paste).issues;
  expect(issue).toMatchObject({ slug: "exec-not-found" });
  const reason = issue?.reasons[0];
  expect(reason?.pattern).toMatch(/^exec: ?"/);
  expect(paste.slice(reason?.at.start, reason?.at.end)).toMatch(
    /^exec 'bash' executable file not found in \$PATH/,
  );
});

test.each([
  "No space left on device",
  "permission denied",
  "cannot do it",
  "error 28",
  "exec: bash",
  "not found in $PATH",
])("what is left of a wording without its own words is none: %s", (paste) => {
  expect(found(paste)).toEqual([]);
});
