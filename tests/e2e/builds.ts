import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A built copy of the site under test. */
export type Build = {
  dir: string;
  /** The path that it was built for. */
  base: string;
};

/** The site at the root of a host, as `npm run build` leaves it. CRUNBOOK_DIST names another folder. */
export const rootBuild: Build = { dir: path.resolve(process.env["CRUNBOOK_DIST"] ?? "dist"), base: "/" };

/** The same site built for a path below a host; the global set-up makes it. */
export const pathBuild: Build = { dir: path.resolve(".cache/e2e/kb"), base: "/kb/" };

/** The address that the second build is told. */
export const pathAddress = "https://example.org/kb/";
/** Where the second build reports errors. */
export const pathRepository = "https://github.com/example/crunbook";

/** Every page of the sitemap, as a path below the build's base. */
export function pagesOf(build: Build): string[] {
  const sitemap = path.join(build.dir, "sitemap.xml");
  if (!existsSync(sitemap)) throw new Error(`${sitemap} is missing. Build the site first: npm run build`);
  const addresses = [...readFileSync(sitemap, "utf8").matchAll(/<loc>([^<]*)<\/loc>/g)];
  return addresses.map(([, address = ""]) => new URL(address).pathname.slice(build.base.length));
}

/** What a folder has, and the texts of its files: builds do not change while tests run, and many tests ask for all. */
const listings = new Map<string, string[]>();
const texts = new Map<string, string>();

/** All files of a build with this ending, as paths below its folder. */
export function filesOf({ dir }: Build, ending: string): string[] {
  let names = listings.get(dir);
  if (names === undefined) {
    names = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
      .sort();
    listings.set(dir, names);
  }
  return names.filter((name) => name.endsWith(ending));
}

/** The text of a file of a build, read once. */
export function textIn({ dir }: Build, name: string): string {
  const file = path.join(dir, name);
  const text = texts.get(file) ?? readFileSync(file, "utf8");
  texts.set(file, text);
  return text;
}
