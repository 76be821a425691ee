import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import compression from "compression";
import express from "express";
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
  const app = express().disable("x-powered-by");
  app.use((request, response, next) => {
    const asked = pathOf(request.url);
    if (asked === undefined) return void response.sendStatus(400);
    response.set(headersFor(rules, asked));
    if (request.method === "GET" || request.method === "HEAD") next();
    else response.set("Allow", "GET, HEAD").sendStatus(405);
  });
  app.use(compression({ filter: isPacked }));
  app.use(base, express.static(dir, { cacheControl: false }));
  app.use((request, response, next) => {
    // Whatever the reader has of that page, this is another address.
    for (const condition of ["range", "if-none-match", "if-modified-since"])
      delete request.headers[condition];
    response.status(404).sendFile("404.html", { root: dir, cacheControl: false }, (error) => error && next());
  });
  const server = createServer(app);
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

/** What is sent packed to those who take it, as hosts do: text. The lab's files are compressed already. */
const text = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|wasm)|image\/svg)/;

/** A part of a file is sent as it is: nobody could tell which part of the packed one is meant. */
function isPacked({ headers }: IncomingMessage, response: ServerResponse): boolean {
  return headers.range === undefined && text.test(String(response.getHeader("content-type")));
}

/** The path of a request's target; undefined when it cannot be decoded. */
function pathOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.split("?")[0] ?? "/");
  } catch {
    return undefined;
  }
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
