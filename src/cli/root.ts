import path from "node:path";

/**
 * The project's root: where content/, examples/ and public/ stand. CRUNBOOK_ROOT names another one; it is there for
 * tests that run the command line on a project of their own.
 */
export const projectRoot = path.resolve(
  process.env["CRUNBOOK_ROOT"] ?? path.join(import.meta.dirname, "..", ".."),
);
