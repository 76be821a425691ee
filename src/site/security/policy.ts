/*
 * The content security policy: what pages and workers may load and run. Everything that is not named is refused.
 * A page has its policy twice: in its head, which holds on any host, and as a header, where the host sends headers.
 * A worker has the one that its own script comes with, and not the page's.
 */

type Directives = Readonly<Record<string, readonly string[]>>;

const own = ["'self'"];

const ofPages: Directives = {
  "default-src": ["'none'"],
  "script-src": own,
  "style-src": own,
  "img-src": own,
  "font-src": own,
  "connect-src": own,
  "worker-src": own,
  "manifest-src": own,
  "form-action": own,
  "base-uri": ["'none'"],
  // No text becomes markup or script; src/site/security/trusted-types.ts lets our own workers through.
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["default"],
};

const ofWorkers: Directives = { "default-src": ["'none'"], "script-src": own, "connect-src": own };

/** Leave to compile WebAssembly; JavaScript from text stays refused. */
const webAssembly: Directives = { ...ofWorkers, "script-src": [...own, "'wasm-unsafe-eval'"] };

/** The scripts that run as workers, as paths below the site's base; the first that fits counts. */
const workers: readonly [script: RegExp, directives: Directives][] = [
  [/^pagefind\/(?:[\w-]+\/)?pagefind-worker\.js$/, webAssembly],
  // The decompressor has its WebAssembly in a data: address and fetches it from there.
  [/^_astro\/machine\.worker-[\w-]+\.js$/, { ...webAssembly, "connect-src": [...own, "data:"] }],
  [/^_astro\/[\w.-]+\.worker-[\w-]+\.js$/, ofWorkers],
  [/^service-worker\.js$/, ofWorkers],
];

/** The policy in a page's head. Who may frame a page can only be said in a header. */
export const pageMetaPolicy = written(ofPages);

/** The policy in a page's header. */
export const pageHeaderPolicy = written({ ...ofPages, "frame-ancestors": ["'none'"] });

/** The policy of feeds and the like: browsers show XML with inline styles of their own. */
export const xmlPolicy = written({
  "script-src": ["'none'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
});

/** The policy of a worker's script, given its path below the base; undefined for what is no worker. */
export function workerPolicy(file: string): string | undefined {
  const found = workers.find(([script]) => script.test(file));
  return found && written(found[1]);
}

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}
