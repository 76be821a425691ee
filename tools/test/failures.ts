import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { unescapeXml } from "../../src/files/xml.ts";
import { readReport } from "./report.ts";

/** A check that failed: where and which, and the first of what was said of it. */
export type Failure = { name: string; said: string };

/** So many lines tell what a failure is; the whole of it stands further up, where the stage ran. */
const lines = 12;

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * What failed, from vitest's JSON report: tests, and files that could not be loaded.
 * @throws UserError when it is not one
 */
export function failedInVitest(text: string, root = process.cwd()): Failure[] {
  return readReport(vitestSchema, text, "vitest").testResults.flatMap(
    ({ name, message, assertionResults }) => {
      const file = name.replace(`${root}/`, "");
      const failed = assertionResults.filter(({ status }) => status === "failed");
      if (failed.length === 0 && message !== "") return [failure(file, message)];
      return failed.map(({ fullName, failureMessages }) =>
        failure(`${file} > ${fullName}`, failureMessages?.[0] ?? ""),
      );
    },
  );
}

type Suite = { specs: Spec[]; suites?: Suite[] | undefined };
type Spec = z.infer<typeof specSchema>;
const errorSchema = z.object({ message: z.string().default("") });
const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(errorSchema).default([]) })),
    }),
  ),
});
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
});
const playwrightSchema = z.object({
  suites: z.array(suiteSchema).default([]),
  errors: z.array(errorSchema).default([]),
});

/**
 * What failed, from Playwright's JSON report; a test that needed a second try too.
 * @throws UserError when it is not one
 */
export function failedInPlaywright(text: string): Failure[] {
  const { suites, errors } = readReport(playwrightSchema, text, "Playwright");
  const specs = (all: Suite[]): Spec[] =>
    all.flatMap((suite) => [...suite.specs, ...specs(suite.suites ?? [])]);
  return [
    ...errors.map(({ message }) => failure("the run", message)),
    ...specs(suites).flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .map(({ results }) =>
          failure(`${file}:${line} > ${title}`, results.flatMap((result) => result.errors)[0]?.message ?? ""),
        ),
    ),
  ];
}

/** What failed, from the JUnit report of `crunbook verify`. */
export function failedInJUnit(text: string): Failure[] {
  const cases = /<testcase classname="([^"]*)" name="([^"]*)"><failure message="([^"]*)">([^<]*)</g;
  return [...text.matchAll(cases)].map(([, example = "", release = "", state = "", said = ""]) =>
    failure(unescapeXml(`${example} on ${release}: ${state}`), unescapeXml(said)),
  );
}

/** As the last of the log shows it. */
export function failureText({ name, said }: Failure): string {
  return [name, ...said.split("\n").map((line) => `    ${line}`.trimEnd())].join("\n");
}

function failure(name: string, said: string): Failure {
  const all = stripVTControlCharacters(said).trim().split("\n");
  return { name, said: all.length > lines ? [...all.slice(0, lines), "…"].join("\n") : all.join("\n") };
}
