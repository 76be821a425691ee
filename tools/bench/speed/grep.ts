import { spawnSync } from "node:child_process";
import { parsePattern } from "../../../src/match/pattern.ts";

const RUNS = 3;

/** The longest literal of each template: what `grep -F -f` can look for. */
export function literalsOf(templates: string[]): string[] {
  const longest = templates.map((template) =>
    parsePattern(template)
      .literals.map((literal) => literal.trim())
      .reduce((a, b) => (b.length > a.length ? b : a), ""),
  );
  return [...new Set(longest)].filter((literal) => /\w/.test(literal) && !literal.includes("\n"));
}

/** Milliseconds that `grep -F -f` takes, the least of some runs; undefined where there is no grep. */
export function grep(literals: string, log: string): number | undefined {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { error } = spawnSync("grep", ["-c", "-F", "-f", literals, log], {
      env: { LC_ALL: "C", PATH: process.env["PATH"] },
    });
    return error ? undefined : performance.now() - started;
  });
  return times.some((time) => time === undefined) ? undefined : Math.min(...times.map((time) => time ?? 0));
}
