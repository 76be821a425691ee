import type { APIRoute } from "astro";
import { labLock } from "../../site/lab.ts";
import { playFiles } from "../../site/play/lab.ts";

export async function getStaticPaths() {
  if (!(await labLock())) return [];
  const { made } = await playFiles();
  return made.map(({ stored, bytes }) => ({
    params: { name: stored.path.replace(/^play\/(.*)\.zst$/, "$1") },
    props: { bytes },
  }));
}

/** The emulator and the state of a booted machine. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { "content-type": "application/zstd" } });
