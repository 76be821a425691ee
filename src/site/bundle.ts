import type { ExampleFolder } from "../lab/example/load.ts";

/** The example's bundle as `.tar.gz`. */
export async function exampleBundle(example: ExampleFolder): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(Buffer.from(example.slug));
}
