import { readFile } from "node:fs/promises";
import path from "node:path";
import { localeFolder, locales } from "../../schema/locale.ts";

/** The pages that open without a connection though nobody has visited them: the paste pages, and those that say so. */
const pages = locales.map(localeFolder).flatMap((folder) => [folder, `${folder}offline/`]);

/** Beside what the pages link: what a paste is answered with. */
const forPastes = [
  /^_astro\/answer\.worker-[\w-]+\.js$/,
  /^([\w-]+\/)?(?:api\/(?:index|index-more|titles)|answers\/(?:fixes|rules))\.json$/,
];

/**
 * The files of these pages, with all styles and scripts that they load at once.
 * @param files the built site's, as paths below its folder
 * @returns paths below the site's home, as browsers ask for them
 */
export async function shellFiles(dist: string, base: string, files: readonly string[]): Promise<string[]> {
  const found = new Set(files.filter((file) => forPastes.some((pattern) => pattern.test(file))));
  const follow = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith(".js")) return;
    const code = await readFile(path.join(dist, file), "utf8");
    for (const [, name = ""] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
      await follow(path.posix.join(path.posix.dirname(file), name));
    }
  };
  for (const page of pages) {
    const html = await readFile(path.join(dist, page, "index.html"), "utf8");
    const linked = html.matchAll(/<(?:script[^>]*\ssrc|link rel="(?:stylesheet|icon)" href)="([^"]*)"/g);
    for (const [, address = ""] of linked) await follow(address.slice(base.length));
  }
  return [...pages, ...found];
}
