import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesIn } from "../../files/list.ts";
import { sha256 } from "../../lab/image/formats/digest.ts";
import type { BuiltFile, OfflineList } from "../../schema/offline.ts";

/**
 * What no browser keeps by itself: the lab's files, which play/lab.json lists, what is for hosts and other sites, and the
 * programs' messages, which are as much as all other pages together and whose texts the answers to pastes have.
 */
const left = [
  /^(?:[\w-]+\/)?messages\/.+\/(?:index\.html|places\.json)$/,
  /^lab\/.+\//,
  /\.zst$/,
  /^hosting\//,
  /^cards\//,
  /^[_.][^/]*$/,
  /^sitemap\.xml$/,
  /^404\.html$/,
];

/** The list of a built site, without an archive. */
export async function offlineList(dist: string): Promise<OfflineList> {
  const names = (await filesIn(dist)).filter((name) => !left.some((pattern) => pattern.test(name)));
  const site: BuiltFile[] = [];
  const bundles: BuiltFile[] = [];
  const digest = createHash("sha256");
  for (const name of names) {
    const file = await builtFile(dist, name);
    (name.startsWith("bundles/") ? bundles : site).push(file);
    digest.update(`${file.sha256} ${name}\n`);
  }
  return { build: digest.digest("hex").slice(0, 16), site, bundles, archive: null };
}

/** Describes a file of a built site. */
export async function builtFile(dist: string, name: string): Promise<BuiltFile> {
  const bytes = await readFile(path.join(dist, name));
  return { path: name, size: bytes.length, sha256: sha256(bytes) };
}
