import { createReadStream, createWriteStream } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import type { AstroIntegration } from "astro";
import { type Pack, pack } from "tar-stream";
import { filesIn } from "../../files/list.ts";
import { offlineListSchema } from "../../schema/offline.ts";
import { playLabSchema } from "../../schema/play.ts";
import { everyFile } from "../playground/needed.ts";
import { archiveFile, listFile } from "../stores.ts";
import { archiveReadme } from "./archive-readme.ts";
import { builtFile } from "./list.ts";

/**
 * Packs the whole site into one file, for networks without a way out, and names it in the list of the site's files.
 * Comes last: what hosts send along is in it too.
 */
export function siteArchive(): AstroIntegration {
  let base = "/";
  return {
    name: "crunbook:archive",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeArchive(dist, base);
        const archive = await builtFile(dist, archiveFile);
        const list = offlineListSchema.parse(JSON.parse(await readFile(path.join(dist, listFile), "utf8")));
        await writeFile(path.join(dist, listFile), JSON.stringify({ ...list, archive }));
        logger.info(`${archiveFile}: ${(archive.size / 1e6).toFixed(0)} MB`);
      },
    },
  };
}

/**
 * Writes the archive into the folder of the built site.
 * @param base the path that the site is built for: its folder in the archive, so that links hold
 */
async function writeArchive(dist: string, base: string): Promise<void> {
  const unused = await unusedLabFiles(dist);
  const names = (await filesIn(dist)).filter((name) => name !== archiveFile && !unused.has(name));
  const archive = pack();
  // Nearly all of it is compressed already; the pages are not, and half of what they take is worth this effort.
  const written = pipeline(
    archive,
    createGzip({ level: 9 }),
    createWriteStream(path.join(dist, archiveFile)),
  );
  const filled = fill(archive, dist, base, names).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  await Promise.all([written, filled]);
}

/** What of the lab image only the command line boots: browsers get its machines booted, and never ask for the kernel. */
async function unusedLabFiles(dist: string): Promise<Set<string>> {
  const inFolders = (await filesIn(dist)).filter((name) => /^lab\/.+\//.test(name));
  const list = await readFile(path.join(dist, "play/lab.json"), "utf8").catch(() => undefined);
  if (list === undefined) return new Set();
  const loaded = new Set(everyFile(playLabSchema.parse(JSON.parse(list))).map((file) => file.path));
  return new Set(inFolders.filter((name) => !loaded.has(name)));
}

async function fill(archive: Pack, dist: string, base: string, names: string[]): Promise<void> {
  // Servers derive from a file's time whether a browser's copy is still good.
  const mtime = new Date();
  archive.entry({ name: "crunbook/README.txt", mtime }, archiveReadme(base));
  for (const name of names) {
    const file = path.join(dist, name);
    const { size } = await stat(file);
    await pipeline(
      createReadStream(file),
      archive.entry({ name: `crunbook/site${base}${name}`, size, mtime }),
    );
  }
  archive.finalize();
}
