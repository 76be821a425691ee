import path from "node:path";

/**
 * The folder that holds `content/`, `examples/` and `public/lab/`: the project's own.
 * CRUNBOOK_CONTENT points somewhere else; it is there for tests and for looking at drafts.
 */
export const contentRoot = path.resolve(process.env["CRUNBOOK_CONTENT"] ?? ".");
