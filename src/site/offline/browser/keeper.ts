import type { StoredFile } from "../../../schema/lab-lock.ts";
import { type BuiltFile, type OfflineList, offlineListSchema } from "../../../schema/offline.ts";
import type { OfflinePart } from "../../../schema/offline-parts.ts";
import { playLabSchema } from "../../../schema/play.ts";
import { CutOffError } from "../../dom/whole-file.ts";
import { Downloads } from "../../playground/browser/downloads.ts";
import { everyFile } from "../../playground/needed.ts";
import { labStore, listFile, storeFamily } from "../../stores.ts";
import { keepFile, putWhole } from "./kept-file.ts";
import type { Holdings, Share } from "./protocol.ts";

/** As many files are loaded at a time. */
const lanes = 6;

/** What there is to keep of the newest build. */
type Wanted = { list: OfflineList; lab: StoredFile[] };

/**
 * Keeps the whole site in this browser, with or without the lab's files: the pages where the service worker finds them,
 * the lab's files where the playground does.
 */
export class Keeper {
  readonly #home: string;
  readonly #family: string;
  readonly #lab: string;

  /** @param home address of the site's home */
  constructor(home: string) {
    this.#home = home;
    const base = new URL(home).pathname;
    this.#family = storeFamily(base);
    this.#lab = labStore(base);
  }

  /**
   * What there is to keep, and what of it is here.
   * @throws CutOffError when there is no connection and nothing is kept
   */
  async look(): Promise<Holdings> {
    const { list, lab } = await this.#wanted();
    const name = this.#family + list.build;
    const sealed = await this.#sealed();
    const kept = await addressesIn(name);
    const keptLab = await addressesIn(this.#lab);
    const share = (files: { path: string; size: number }[], here: Set<string>): Share => ({
      total: sum(files),
      here: sum(files.filter(({ path }) => here.has(this.#address(path)))),
    });
    return {
      parts: {
        site: share(list.site, kept),
        ...(lab.length > 0 && { playground: share(lab.map(asBuilt), keptLab) }),
        bundles: share(list.bundles, kept),
      },
      pages: sealed.includes(name) ? "whole" : sealed.length > 0 ? "older" : "none",
      archive: list.archive,
    };
  }

  /**
   * Sees to it that parts of the site are here. What an earlier attempt brought is not loaded again.
   * @param tell hears of all bytes that are here
   * @throws CutOffError, DamagedError, NoSpaceError
   */
  async keep(parts: readonly OfflinePart[], tell: (share: Share) => void): Promise<void> {
    const { list, lab } = await this.#wanted();
    const files = [...list.site, ...(parts.includes("bundles") ? list.bundles : [])];
    const stored = parts.includes("playground") ? lab : [];
    const here = new Map<string, number>();
    const total = sum(files) + sum(stored.map(asBuilt));
    const add = (path: string, bytes: number): void => {
      here.set(path, bytes);
      tell({ total, here: [...here.values()].reduce((all, size) => all + size, 0) });
    };
    const name = this.#family + list.build;
    const stores = await Promise.all([name, ...(await this.#stores())].map((each) => caches.open(each)));
    await inLanes(files, async (file) => {
      await keepFile(file, this.#address(file.path), stores);
      add(file.path, file.size);
    });
    await putWhole(await caches.open(name), this.#address(listFile), Response.json(list));
    // All that it has is in the new one now, as far as it was wanted.
    const older = (await this.#stores()).filter((each) => each !== name);
    await Promise.all(older.map((each) => caches.delete(each)));
    for (const file of stored) await this.#keepStored(file, (bytes) => add(file.path, bytes));
  }

  /** Throws away all that is kept of the site in this browser. */
  async remove(): Promise<void> {
    const names = [...(await this.#stores()), this.#lab];
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  /** One file of the lab. Each through downloads of its own, which otherwise hold on to all bytes for a machine. */
  async #keepStored(file: StoredFile, tell: (bytes: number) => void): Promise<void> {
    const bytes = await new Downloads(this.#home, this.#lab, (_, loaded) => tell(loaded)).get(file);
    const store = await caches.open(this.#lab);
    const address = this.#address(file.path);
    // The playground goes on when the disk is full; here it is what was asked for.
    if (!(await store.match(address))) await putWhole(store, address, new Response(new Uint8Array(bytes)));
  }

  /** The list of the newest build; without a connection, of the one that is kept. */
  async #wanted(): Promise<Wanted> {
    const list = offlineListSchema.parse(await this.#json(listFile));
    if (!list.site.some(({ path }) => path === labList)) return { list, lab: [] };
    return { list, lab: everyFile(playLabSchema.parse(await this.#json(labList))) };
  }

  async #json(path: string): Promise<unknown> {
    const response = await fetch(this.#address(path), { cache: "no-cache" }).catch(() => undefined);
    if (!response?.ok) throw new CutOffError(`${path} cannot be loaded`);
    return response.json();
  }

  async #stores(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#family));
  }

  async #sealed(): Promise<string[]> {
    const sealed: string[] = [];
    for (const name of await this.#stores()) {
      if (await caches.match(this.#address(listFile), { cacheName: name })) sealed.push(name);
    }
    return sealed;
  }

  /** What the service worker has a file under: a folder's page under the folder's address. */
  #address(path: string): string {
    return new URL(path.replace(/(^|\/)index\.html$/, "$1"), this.#home).href;
  }
}

const labList = "play/lab.json";

function asBuilt({ path, file }: StoredFile): BuiltFile {
  return { path, ...file };
}

function sum(files: { size: number }[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

async function addressesIn(name: string): Promise<Set<string>> {
  if (!(await caches.has(name))) return new Set();
  return new Set((await (await caches.open(name)).keys()).map((request) => request.url));
}

/** Works on several at a time. After a failure none is begun; what was begun is finished before it is thrown. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const item of left) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}
