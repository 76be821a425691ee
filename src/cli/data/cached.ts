import { readFile } from "node:fs/promises";
import path from "node:path";
import { stateOf } from "../../files/state.ts";
import { writeAtomically } from "../../files/write.ts";
import { codeRoot } from "../../root.ts";
import { localAddress } from "../../site/address.ts";
import { type Data, dataIn } from "./data.ts";

const code = path.join(codeRoot, "src");
/** What the data is made of and by: when a file of these changes, it is made anew. */
const content = ["issues", "messages", "operations", "operations.json", "rules", "wrappers.json"];
const makers = ["article", "cli/data", "content", "errors", "files", "match", "schema"];

/** The data of a project's own content, kept in its `node_modules/.cache` for as long as the content stays as it is. */
export function cachedData(root: string): Data {
  const folder = path.join(root, "node_modules", ".cache", "crunbook");
  const data = dataIn(folder);
  let fresh: Promise<void> | undefined;
  const ready = () => {
    fresh ??= refresh(root, folder);
    return fresh;
  };
  return {
    index: () => ready().then(data.index),
    library: () => ready().then(data.library),
    rules: () => ready().then(data.rules),
  };
}

async function refresh(root: string, folder: string): Promise<void> {
  const state = (
    await Promise.all([
      ...content.map((name) => stateOf(path.join(root, "content", name))),
      ...makers.map((name) => stateOf(path.join(code, name))),
    ])
  ).join("\n");
  const stateFile = path.join(folder, "state");
  if ((await readFile(stateFile, "utf8").catch(() => "")) === state) return;
  // Takes zod and a Markdown parser, which the second start need not load.
  const { writeData } = await import("./write.ts");
  await writeData(root, folder, localAddress);
  await writeAtomically(stateFile, state);
}
