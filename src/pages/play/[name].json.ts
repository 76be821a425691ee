import type { APIRoute } from "astro";
import { labLock } from "../../site/lab.ts";
import { playFiles } from "../../site/play/lab.ts";

/** A checkout without a lab image has no playground. */
export async function getStaticPaths() {
  return (await labLock()) ? [{ params: { name: "lab" } }] : [];
}

/** What a browser loads to have a lab. */
export const GET: APIRoute = async () => Response.json((await playFiles()).lab);
