import type { Content } from "../content/content.ts";
import { UserError } from "../errors/user-error.ts";

/** Something that must hold of the content, beyond what each file's schema says. */
export type Check = {
  /** A word or two, as messages name it. */
  name: string;
  /** What it proves, in one or two sentences for readers: the guide "How it works" lists it. */
  about: string;
  /** Checks whose findings would make this one's wrong: it runs when they found nothing. They stand before it. */
  needs?: readonly Check[];
  /** @returns what does not hold, each with file, line, what is wrong and what to write instead */
  run: (content: Content) => string[] | Promise<string[]>;
};

/** Something that does not hold. */
export type Finding = {
  /** The check that found it; "content" when a file could not be read as what it is. */
  check: string;
  /** One line or several: file and line, what is wrong, what to write instead. */
  message: string;
};

/**
 * Runs checks in their order, all that can run, whatever others find.
 * @throws Error when a check itself fails: names it, keeps the reason as its cause, and lists what the others found
 */
export async function findingsOf(checks: readonly Check[], content: Content): Promise<Finding[]> {
  const findings: Finding[] = [];
  const unfit = new Set<Check>();
  const skipped: string[] = [];
  const thrown: { name: string; error: unknown }[] = [];
  for (const check of checks) {
    if (check.needs?.some((needed) => unfit.has(needed))) {
      unfit.add(check);
      skipped.push(check.name);
      continue;
    }
    try {
      const found = await check.run(content);
      if (found.length > 0) unfit.add(check);
      findings.push(...found.map((message) => ({ check: check.name, message })));
    } catch (error) {
      unfit.add(check);
      thrown.push({ name: check.name, error });
    }
  }
  if (skipped.length > 0) {
    const message = `not checked before that is put right: ${skipped.join(", ")}`;
    findings.push({ check: "checks", message });
  }
  if (thrown.length > 0) throw failureOf(thrown, findings);
  return findings;
}

/**
 * Runs checks, as `findingsOf` does.
 * @throws UserError listing every finding
 */
export async function runChecks(checks: readonly Check[], content: Content): Promise<void> {
  const findings = await findingsOf(checks, content);
  if (findings.length > 0) throw new UserError(findings.map(({ message }) => message).join("\n"));
}

function failureOf(thrown: { name: string; error: unknown }[], findings: Finding[]): Error {
  const messages = thrown.map(
    ({ name, error }) =>
      `the check "${name}" itself failed: ${error instanceof Error ? error.message : String(error)}`,
  );
  const [first, ...more] = thrown.map(({ error }) => error);
  const cause = more.length === 0 ? first : new AggregateError([first, ...more]);
  const found = findings.map(({ message }) => message);
  return new Error([...messages, ...found].join("\n"), { cause });
}
