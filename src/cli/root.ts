import path from "node:path";

/** The project's root: where content/, examples/ and public/ stand. */
export const projectRoot = path.resolve(import.meta.dirname, "..", "..");
