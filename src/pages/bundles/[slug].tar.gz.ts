import type { APIRoute } from "astro";
import type { ExampleFolder } from "../../lab/example/load.ts";
import { exampleBundle } from "../../site/playground/bundle.ts";
import { everyExample } from "../../site/playground/examples.ts";

export const getStaticPaths = everyExample;

/** The example's OCI bundle, for download. */
export const GET: APIRoute<{ example: ExampleFolder }> = async ({ props }) =>
  new Response(new Uint8Array(await exampleBundle(props.example)), {
    headers: { "content-type": "application/gzip" },
  });
