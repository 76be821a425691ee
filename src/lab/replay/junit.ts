import { escapeXml } from "../../files/xml.ts";
import { type Result, releaseName } from "./job.ts";
import { explainResult, isBad } from "./report.ts";

/** Results as JUnit XML, which CI systems show: one suite an example, one case a release and kind of machine. */
export function toJUnit(results: Result[]): string {
  const suites = [...new Set(results.map((result) => result.slug))].map((slug) => {
    const own = results.filter((result) => result.slug === slug);
    const failures = own.filter(isBad).length;
    const skipped = own.filter((result) => result.state === "not-run").length;
    return `  <testsuite name="${escapeXml(slug)}" tests="${own.length}" failures="${failures}" skipped="${skipped}">\n${own.map(junitCase).join("")}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

function junitCase(result: Result): string {
  const open = `    <testcase classname="${escapeXml(result.slug)}" name="${escapeXml(releaseName(result))}"`;
  if (result.state === "not-run")
    return `${open}><skipped message="${escapeXml(result.reason)}"/></testcase>\n`;
  if (!isBad(result)) return `${open}/>\n`;
  return `${open}><failure message="${result.state}">${escapeXml(explainResult(result))}</failure></testcase>\n`;
}
