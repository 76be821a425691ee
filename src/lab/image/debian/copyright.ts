import type { LockedPackage, PackageRef } from "../../../schema/lab-lock.ts";
import { commonLicencesIn } from "./licences.ts";
import type { Takings } from "./takings.ts";

/**
 * The copyright files of all packages that something in the image came from, and the licences they point to, as one
 * text. Equal files stand once, under the names of all their packages.
 * @param commonLicences the package that has the texts of licences, and its folder of them
 */
export async function copyrightText(
  takings: Takings,
  commonLicences: { package: PackageRef; folder: string },
): Promise<string> {
  const byText = new Map<string, string[]>();
  for (const locked of takings.packages()) {
    if (locked.use === "tool") continue;
    const text = (await takings.copyright(locked)).trim();
    byText.set(text, [...(byText.get(text) ?? []), copyrightLabel(locked)]);
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

/** What the text calls a package. */
export function copyrightLabel({ name, version, suite, architecture }: LockedPackage): string {
  return `${name} ${version} (${suite}, ${architecture})`;
}

const line = "=".repeat(78);

function section(titles: string[], text: string): string {
  return `${line}\n${titles.join("\n")}\n${line}\n\n${text.trim()}\n`;
}

/** The sections of such a text by their titles: labels of packages, and paths of licences. */
export function copyrightSections(text: string): Map<string, string> {
  const isTitle = (one: string): boolean =>
    /^\/usr\/share\/common-licenses\/\S+$|^\S+ \S+ \(\w+, \w+\)$/.test(one);
  const sections = new Map<string, string>();
  let open: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    for (const title of open) sections.set(title, lines.join("\n").trim());
  };
  const all = text.split("\n");
  for (let at = 0; at < all.length; at++) {
    const end = all[at] === line ? all.indexOf(line, at + 1) : -1;
    const titles = all.slice(at + 1, end);
    // A line of equals signs in a copyright file begins no section.
    if (end !== -1 && titles.length > 0 && titles.every(isTitle)) {
      close();
      [open, lines] = [titles, []];
      at = end;
    } else lines.push(all[at] ?? "");
  }
  close();
  return sections;
}
