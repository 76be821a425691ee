/** Systems that are not Linux, as build constraints name them. */
const otherSystems = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js nacl netbsd openbsd plan9 solaris wasip1 windows zos".split(
    " ",
  ),
);

/** Whether a Go file can be part of a program built for Linux; tags that say nothing of the system may hold or not. */
export function buildsOnLinux(source: string): boolean {
  const head = source.slice(0, source.search(/^package /m));
  const line = /^\/\/go:build (.+)$/m.exec(head)?.[1];
  if (line !== undefined) return evaluate(line);
  return [...head.matchAll(/^\/\/ ?\+build (.+)$/gm)].every(([, options = ""]) =>
    options.split(/\s+/).some((option) => option.split(",").every((term) => evaluate(term))),
  );
}

/** A constraint's value, with `||`, `&&`, `!` and parentheses; "cgo" and "!cgo" are both taken to hold. */
function evaluate(constraint: string): boolean {
  const tokens = constraint.match(/\|\||&&|[!()]|[\w.]+/g) ?? [];
  let at = 0;
  const either = (negated: boolean): boolean => {
    let value = both(negated);
    while (tokens[at] === "||") {
      at++;
      const next = both(negated);
      value = negated ? value && next : value || next;
    }
    return value;
  };
  const both = (negated: boolean): boolean => {
    let value = term(negated);
    while (tokens[at] === "&&") {
      at++;
      const next = term(negated);
      value = negated ? value || next : value && next;
    }
    return value;
  };
  /** `negated` is carried down to the names, so that an unknown one can hold on either side. */
  const term = (negated: boolean): boolean => {
    const token = tokens[at++] ?? "";
    if (token === "!") return term(!negated);
    if (token === "(") {
      const value = either(negated);
      at++;
      return value;
    }
    if (token === "ignore") return negated;
    if (token === "linux" || token === "unix") return !negated;
    return otherSystems.has(token) ? negated : true;
  };
  return either(false);
}
