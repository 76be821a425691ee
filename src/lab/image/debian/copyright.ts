import { commonLicences } from "../recipe.ts";
import type { Takings } from "./takings.ts";

/**
 * The licences that a Debian copyright file names, as a hint: the names of its `License:` fields, or else the
 * common licences that it points to.
 * @returns names without repetition, sorted; empty when the file has neither
 */
export function licencesIn(copyright: string): string[] {
  const fields = [...copyright.matchAll(/^License:[ \t]*(\S[^\n]*)$/gm)].map(
    (match) => match[1]?.trim() ?? "",
  );
  const names = fields.flatMap((field) => field.split(/,?\s+(?:and|or)\s+|\s*,\s*|\s*\|\s*/i));
  const found = names.length > 0 ? names : commonLicencesIn(copyright);
  return [...new Set(found.filter((name) => /^[\w.+-]+$/.test(name)))].sort();
}

/** The files of /usr/share/common-licenses that a text points to, sorted. */
export function commonLicencesIn(copyright: string): string[] {
  const pointers = copyright.matchAll(/\/usr\/share\/common-licenses\/([A-Za-z]+\d?(?:-[\d.]*\d)?)/g);
  return [...new Set([...pointers].map((match) => match[1] ?? ""))].sort();
}

/**
 * The copyright files of all packages that something in the image came from, and the licences they point to, as one
 * text. Equal files stand once, under the names of all their packages.
 */
export async function copyrightText(takings: Takings): Promise<string> {
  const byText = new Map<string, string[]>();
  for (const locked of takings.packages()) {
    if (locked.use === "tool") continue;
    const text = await takings.peek(locked, `usr/share/doc/${locked.name}/copyright`);
    const label = `${locked.name} ${locked.version} (${locked.suite}, ${locked.architecture})`;
    byText.set(text, [...(byText.get(text) ?? []), label]);
  }
  const sections = [...byText].map(([text, packages]) => section(packages, text));
  for (const licence of commonLicencesIn([...byText.keys()].join("\n"))) {
    const text = await takings.take(commonLicences.package, `${commonLicences.folder}/${licence}`);
    sections.push(section([`/usr/share/common-licenses/${licence}`], new TextDecoder().decode(text)));
  }
  const head =
    "The copyright files of the Debian packages that the lab image is made of, then the licences they name.\n";
  return [head, ...sections].join("\n");
}

function section(titles: string[], text: string): string {
  const line = "=".repeat(78);
  return `${line}\n${titles.join("\n")}\n${line}\n\n${text.trim()}\n`;
}
