import path from "node:path";

/**
 * The project's own folder: where its programs, `package.json` and `node_modules` are. Not to be asked in what Astro
 * bundles for the site: a bundle stands in another folder.
 */
export const codeRoot = path.join(import.meta.dirname, "..");

/**
 * Where `content/`, `examples/` and `public/` stand. CRUNBOOK_ROOT names another folder than the project's own: for tests
 * that run command line or site on a project of their own, and for looking at drafts. The site's configuration sets it,
 * so that it holds in the site's bundle too.
 */
export const projectRoot = path.resolve(process.env["CRUNBOOK_ROOT"] ?? codeRoot);
