import type { PackageRef } from "../../../schema/lab-lock.ts";
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
