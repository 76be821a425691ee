import type { Source } from "./emitters/description.ts";

/** Files that print nothing to a user on Linux, in every project: tests, generated code, other systems. */
const never =
  /(?:^|\/)(?:tests?|testing|testutils?|testdata|testsuite|mocks?|fakes?|fuzz|hack|docs?|examples?|integration(?:-cli)?)\/|_test\.\w+$|(?:^|\/)(?:fuzz|testutils|testing|stub)\.go$|\.(?:pb|pb\.gw)\.go$|(?:^|\/)(?:zz_generated|mock_|fake_|test_)[^/]*$|_(?:windows|darwin|freebsd|netbsd|openbsd|dragonfly|solaris|plan9|aix|js|wasm|zos|ios|android)(?:_\w+)?\.go$/;

const vendored = String.raw`(?:[\w-]+/)*(?:vendor|Godeps/_workspace/src)/`;

/** Whether an emitter's description has a file, by its path. */
export function selects({ read, skip = [], vendor = [] }: Source): (path: string) => boolean {
  const own = new RegExp(`^(?:${read.map(globSource).join("|")})$`);
  const skipped = new RegExp(`^(?:${skip.map(globSource).join("|") || "$^"})$`);
  const foreign = new RegExp(`^${vendored}(?:${vendor.map(globSource).join("|") || "$^"})$`);
  const isVendored = new RegExp(`^${vendored}`);
  const known = new Map<string, boolean>();
  return (path) => {
    let answer = known.get(path);
    if (answer === undefined) {
      answer = (isVendored.test(path) ? foreign : own).test(path) && !skipped.test(path) && !never.test(path);
      known.set(path, answer);
    }
    return answer;
  };
}

/** `**` any path, `*` anything within a folder, `{a,b}` one of these. */
function globSource(glob: string): string {
  return glob.replaceAll(/\*\*|[*{},]|[.+^$()|[\]\\]/g, (sign) => {
    if (sign === "**") return ".*";
    if (sign === "*") return "[^/]*";
    if (sign === "{") return "(?:";
    if (sign === "}") return ")";
    if (sign === ",") return "|";
    return `\\${sign}`;
  });
}
