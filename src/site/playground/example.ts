import { exampleFiles } from "../../lab/example/files.ts";
import type { ExampleFolder } from "../../lab/example/load.ts";
import type { TreeEntry } from "../../lab/image/formats/tree.ts";
import { projectRoot } from "../../root.ts";
import type { PlayEntry, PlayExample } from "../../schema/play.ts";
import { groupRecordings } from "../proof/transcripts.ts";

/**
 * What the playground needs of an example.
 * @throws UserError when a part of it is missing
 */
export async function playExample({ slug, example, recordings }: ExampleFolder): Promise<PlayExample> {
  const files = await exampleFiles(projectRoot, slug, example);
  return {
    slug,
    example,
    files: Object.fromEntries([...files].map(([path, entry]) => [path, asJson(entry)])),
    recordings: groupRecordings(recordings).map(({ runtime, versions, recordings: [{ steps }] }) => ({
      runtime,
      versions,
      steps,
    })),
  };
}

function asJson(entry: TreeEntry): PlayEntry {
  if (entry.type !== "file") return entry;
  const { mode, content } = entry;
  try {
    return { type: "text", mode, text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
  } catch {
    return { type: "binary", mode, base64: Buffer.from(content).toString("base64") };
  }
}
