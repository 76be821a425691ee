import type { APIRoute } from "astro";
import { bundleParts, everySharedPart } from "../../site/bundles/parts.ts";
import { siteData } from "../../site/data/data.ts";

export async function getStaticPaths() {
  const examples = [...(await siteData()).examples.values()];
  const own = await Promise.all(examples.map(async (example) => (await bundleParts(example)).own));
  return [...own, ...(await everySharedPart(examples))].map(({ file, bytes }) => ({
    params: { name: file.path.replace(/^bundles\/(.*)\.tar\.gz$/, "$1") },
    props: { bytes },
  }));
}

/** A part of the examples' OCI bundles, for download. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { "content-type": "application/gzip" } });
