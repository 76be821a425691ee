/*
 * Answers for the site when there is no connection. With a connection the network has the word, so that no page is
 * stale; what it brings is kept. Files with a digest in their names come from the store.
 *
 * The build puts a line with `built` before this script, which therefore imports nothing.
 */

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };

declare const built: {
  /** What the names of the site's stores begin with. */
  family: string;
  build: string;
  /** The pages that are there without having been visited, with what they load: paths below the home. */
  shell: string[];
  /** The folders of the languages that have one, below the home. */
  folders: string[];
};
declare const registration: { readonly scope: string };
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;
declare function addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
declare function addEventListener(
  type: "message",
  listener: (event: Lasting & { data: unknown }) => void,
): void;
declare function addEventListener(type: "fetch", listener: (event: Asked) => void): void;

const home = registration.scope;
const current = built.family + built.build;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(Promise.all([dropOld(), clients.claim()])));
// A page that was loaded before this worker was in charge names what it is made of.
addEventListener("message", (event) => {
  const addresses = Array.isArray(event.data) ? event.data : [];
  event.waitUntil(Promise.all(addresses.map((address) => add(String(address)).catch(() => undefined))));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const key = keyOf(request.url);
  if (request.method !== "GET" || key === undefined || isLab(key)) return;
  // The page "Offline" compares what it keeps with checksums: it has to get past what is kept already.
  if (request.cache === "reload" && request.mode !== "navigate") return;
  const fixed = key.startsWith(`${home}_astro/`);
  event.respondWith(fixed ? fromStore(event, key) : fromNetwork(event, key));
});

async function install(): Promise<void> {
  await Promise.all(built.shell.map((path) => add(home + path)));
  await skipWaiting();
}

/** Beside its own store it leaves the one before, which has what was visited last, and the newest that is complete. */
async function dropOld(): Promise<void> {
  const older = (await stores()).filter((name) => name !== current);
  const complete: string[] = [];
  for (const name of older) {
    if (await caches.match(`${home}offline.json`, { cacheName: name })) complete.push(name);
  }
  const left = [older[0], complete[0]];
  await Promise.all(older.filter((name) => !left.includes(name)).map((name) => caches.delete(name)));
}

/** The site's stores, the newest first. */
async function stores(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(built.family)).reverse();
}

/** What a file is kept under: files are the same whatever their query; undefined for what is not of this site. */
function keyOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address, home);
  const key = origin + pathname;
  return key.startsWith(home) ? key : undefined;
}

/** The lab's files, which the playground keeps itself. */
function isLab(key: string): boolean {
  return /\.(zst|bin)$/.test(key);
}

/** Whether a file is kept because somebody asked for it: not archives, nor the list, which says what is complete. */
function isToKeep(key: string): boolean {
  return !isLab(key) && !/\.gz$|\/offline\.json$/.test(key);
}

/** Loads a file into the store. */
async function add(address: string): Promise<void> {
  const key = keyOf(address);
  if (key === undefined || !isToKeep(key)) return;
  const store = await caches.open(current);
  if (await store.match(key, { ignoreVary: true })) return;
  const response = await fetch(key, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${key}: ${response.status}`);
  await store.put(key, response);
}

/** Keeps what the network answered. A full disk is no reason not to show it. */
async function keep(key: string, response: Response): Promise<void> {
  if (response.status !== 200 || response.redirected || !isToKeep(key)) return;
  const store = await caches.open(current);
  await store.put(key, response).catch(() => undefined);
}

async function find(key: string): Promise<Response | undefined> {
  for (const name of await stores()) {
    const found = await caches.match(key, { cacheName: name, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

async function fromStore(event: Asked, key: string): Promise<Response> {
  return (await find(key)) ?? fromNetwork(event, key);
}

async function fromNetwork(event: Asked, key: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(event.request);
  } catch (error) {
    const found = (await find(key)) ?? (event.request.mode === "navigate" ? await instead(key) : undefined);
    if (found) return found;
    throw error;
  }
  event.waitUntil(keep(key, response.clone()));
  return response;
}

/** For a page that is not here: where hosts lead with a slash after it, or the page that says so in its language. */
async function instead(key: string): Promise<Response | undefined> {
  if (!key.endsWith("/") && (await find(`${key}/`))) return Response.redirect(`${key}/`);
  const folder = built.folders.find((name) => key.startsWith(home + name)) ?? "";
  return find(`${home}${folder}offline/`);
}

export {};
