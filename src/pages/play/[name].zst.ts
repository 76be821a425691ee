import type { APIRoute } from "astro";
import { playFiles } from "../../site/playground/lab.ts";

export async function getStaticPaths() {
  const made = (await playFiles())?.made ?? [];
  return made.map(({ stored, bytes }) => ({
    params: { name: stored.path.replace(/^play\/(.*)\.zst$/, "$1") },
    props: { bytes },
  }));
}

/** The emulator and the state of a booted machine. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { "content-type": "application/zstd" } });
