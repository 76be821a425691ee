import type { Catalogue } from "../schema/message.ts";

/** Longest line of a file that the project's formatter writes. */
const width = 110;

/** A catalogue's file as the project's formatter writes it. */
export function catalogueText(catalogue: Catalogue): string {
  const text = JSON.stringify(catalogue, null, 2);
  const releases = `  "releases": ${JSON.stringify(catalogue.releases).replaceAll('","', '", "')},`;
  if (releases.length > width) return `${text}\n`;
  return `${text.replace(/^ {2}"releases": \[[^\]]*\],$/m, () => releases)}\n`;
}
