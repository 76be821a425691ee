import { escapeXml } from "../../files/xml.ts";
import { type Result, releaseName } from "./job.ts";
import { explainResult, isBad } from "./report.ts";

/** Results as JUnit XML, which CI systems show: one suite an example, one case a release, kind of machine and engine. */
export function toJUnit(results: Result[]): string {
  const suites = [...new Set(results.map((result) => result.slug))].map((slug) => {
    const own = results.filter((result) => result.slug === slug);
    const failures = own.filter(isBad).length;
    const left = own.filter((result) => skipped(result) !== undefined).length;
    return `  <testsuite name="${escapeXml(slug)}" tests="${own.length}" failures="${failures}" skipped="${left}">\n${own.map(junitCase).join("")}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

/** Why a check was not made, which is not green; undefined when it was. */
function skipped(result: Result): string | undefined {
  if (result.state === "not-run") return result.reason;
  const believed = result.state === "verified" && !result.replayed;
  return believed ? "unchanged since it was recorded: not replayed" : undefined;
}

function junitCase(result: Result): string {
  const { slug, engine } = result;
  const name = engine === undefined ? releaseName(result) : `${releaseName(result)} on ${engine}`;
  const open = `    <testcase classname="${escapeXml(slug)}" name="${escapeXml(name)}"`;
  const reason = skipped(result);
  if (reason !== undefined) return `${open}><skipped message="${escapeXml(reason)}"/></testcase>\n`;
  if (!isBad(result)) return `${open}/>\n`;
  return `${open}><failure message="${result.state}">${escapeXml(explainResult(result))}</failure></testcase>\n`;
}
