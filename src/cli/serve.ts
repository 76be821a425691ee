import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { type HeaderRule, headersFor } from "../site/security/headers.ts";
import { parseHeadersFile } from "../site/security/hosts/headers-file.ts";

/** What to serve, and where. */
export type ServeOptions = {
  /** The built site. */
  dir: string;
  /** The first port to try; 0 for any free one. */
  port: number;
  host: string;
  /** The path that the site was built for: `/`, `/kb/`. */
  base: string;
  /** What is sent along, by address. */
  rules: readonly HeaderRule[];
};

/** A running server. */
export type Served = {
  /** The address of the home page. */
  url: string;
  /** The port that was asked for, when something else has it. */
  taken: number | undefined;
  close: () => Promise<void>;
};

/** How many ports after the wanted one are tried. */
const tries = 20;

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
};

/** What is sent with gzip to those who take it, as hosts do: text. The lab's files are compressed already. */
const compressible = /^(?:text\/|application\/(?:json|xml|wasm)|image\/svg)/;

/**
 * What hosts send along with a built site: the rules of its `_headers` file.
 * @throws Error when there is none, or it cannot be read
 */
export async function hostRules(dir: string): Promise<HeaderRule[]> {
  return parseHeadersFile(await readFile(path.join(dir, "_headers"), "utf8"));
}

/**
 * Serves the files of a built site, as any static host would.
 * @throws Error when neither the port nor one of the next is free, or the host is not this machine's
 */
export async function serveSite({ dir, port, host, base, rules }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    const asked = pathOf(request.url ?? "/");
    answer(dir, base, request.url ?? "/", asked).then(
      ({ status, file, location }) => {
        const headers = asked === undefined ? {} : headersFor(rules, asked);
        if (file === undefined) {
          response.writeHead(status, location === undefined ? headers : { ...headers, location }).end();
          return;
        }
        const type = types[path.extname(file)] ?? "application/octet-stream";
        const zip =
          compressible.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
        const coding = zip ? { "content-encoding": "gzip", vary: "accept-encoding" } : {};
        response.writeHead(status, { ...headers, "content-type": type, ...coding });
        const failed = () => response.destroy();
        if (request.method === "HEAD") response.end();
        // Who asked may have left meanwhile.
        else if (response.destroyed) return;
        else if (zip) pipeline(createReadStream(file), createGzip(), response, failed);
        else pipeline(createReadStream(file), response, failed);
      },
      () => response.writeHead(500).end(),
    );
  });
  const bound = await listen(server, port, host);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}${base}`,
    taken: port === 0 || bound === port ? undefined : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = { status: number; file?: string; location?: string };

/** The path of a request's target; undefined when it cannot be decoded. */
function pathOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.split("?")[0] ?? "/");
  } catch {
    return undefined;
  }
}

async function answer(dir: string, base: string, target: string, asked: string | undefined): Promise<Answer> {
  const notFound: Answer = { status: 404, file: path.join(dir, "404.html") };
  const [rawPath = "/", query] = target.split("?");
  if (asked === undefined) return { status: 400 };
  if (asked === base.slice(0, -1)) return { status: 301, location: base };
  if (!asked.startsWith(base) || asked.includes("\0")) return notFound;
  const file = path.join(dir, asked.slice(base.length));
  if (path.relative(dir, file).startsWith("..")) return notFound;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { status: 200, file };
  if (!found?.isDirectory()) return notFound;
  if (!asked.endsWith("/")) {
    return { status: 301, location: `${rawPath}/${query === undefined ? "" : `?${query}`}` };
  }
  const page = path.join(file, "index.html");
  return (await stat(page).catch(() => undefined)) ? { status: 200, file: page } : notFound;
}

/** Binds the wanted port, or the first free one after it. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let offset = 0; ; offset++) {
    try {
      await bind(server, port + offset, host);
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port + offset;
    } catch (error) {
      if (!isTaken(error) || port === 0) throw error;
      if (offset === tries) {
        throw new Error(`ports ${port} to ${port + tries} of ${host} are all taken. Name another one.`, {
          cause: error,
        });
      }
    }
  }
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
