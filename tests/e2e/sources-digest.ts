import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Files and folders of the project that a build may read: all but its tests and what is made of the rest. */
export function readByBuilds(name: string): boolean {
  return !/^(?:tests|node_modules|dist|lib|test-results|playwright-report|\..*)$/.test(name);
}

/**
 * What a build is made of, as one word: other sources or other settings are another.
 * @param root the project's folder
 * @param isRead which entries of it count, by their names
 * @param env of it, the settings, which are named `CRUNBOOK_…`
 * @returns SHA-256 in hexadecimal
 */
export function digestOf(root: string, isRead: (name: string) => boolean, env: NodeJS.ProcessEnv): string {
  const hash = createHash("sha256");
  // Length first: no file can be taken for the end of another.
  const add = (part: string | Buffer): void => void hash.update(`${part.length} `).update(part);
  for (const name of Object.keys(env).filter(isSetting).sort()) add(`${name}=${env[name]}`);
  for (const entry of readdirSync(root).filter(isRead).sort()) {
    for (const file of filesBelow(path.join(root, entry))) {
      add(path.relative(root, file));
      add(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** A variable that may change what a build makes: not which browsers there are, nor how Node was started. */
function isSetting(name: string): boolean {
  return /^CRUNBOOK_(?!BROWSER|FIREFOX|STARTED_AGAIN|DIST)/.test(name);
}

/** All files of a folder, in an order that does not depend on the disk; a file is itself. */
function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(place, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}
