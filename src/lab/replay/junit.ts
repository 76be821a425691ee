import { escapeXml } from "../../files/xml.ts";
import { type Result, releaseName } from "./job.ts";
import { explainResult, isBad } from "./report.ts";

/** Results as JUnit XML, which CI systems show: one suite an example, one case a release, kind of machine and engine. */
export function toJUnit(results: Result[]): string {
  const suites = [...new Set(results.map((result) => result.slug))].map((slug) => {
    const own = results.filter((result) => result.slug === slug);
    const failures = own.filter(isBad).length;
    const skipped = own.filter(isSkipped).length;
    return `  <testsuite name="${escapeXml(slug)}" tests="${own.length}" failures="${failures}" skipped="${skipped}">\n${own.map(junitCase).join("")}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

/** A check that was not made is not green. */
function isSkipped(result: Result): boolean {
  return result.state === "not-run" || (result.state === "verified" && !result.replayed);
}

function junitCase(result: Result): string {
  const { slug, engine } = result;
  const name = engine === undefined ? releaseName(result) : `${releaseName(result)} on ${engine}`;
  const open = `    <testcase classname="${escapeXml(slug)}" name="${escapeXml(name)}"`;
  if (result.state === "not-run")
    return `${open}><skipped message="${escapeXml(result.reason)}"/></testcase>\n`;
  if (result.state === "verified" && !result.replayed)
    return `${open}><skipped message="unchanged since it was recorded: not replayed"/></testcase>\n`;
  if (!isBad(result)) return `${open}/>\n`;
  return `${open}><failure message="${result.state}">${escapeXml(explainResult(result))}</failure></testcase>\n`;
}
