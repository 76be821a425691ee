import type { APIRoute } from "astro";
import type { PlayLab } from "../../schema/play.ts";
import { playFiles } from "../../site/playground/lab.ts";

/** A checkout without a lab image has no playground. */
export async function getStaticPaths() {
  const files = await playFiles();
  return files ? [{ params: { name: "lab" }, props: { lab: files.lab } }] : [];
}

/** What a browser loads to have a lab. */
export const GET: APIRoute<{ lab: PlayLab }> = ({ props: { lab } }) => Response.json(lab);
