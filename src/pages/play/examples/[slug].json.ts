import type { APIRoute } from "astro";
import type { ExampleFolder } from "../../../lab/example/load.ts";
import { playExample } from "../../../site/playground/example.ts";
import { everyExample } from "../../../site/playground/examples.ts";

export const getStaticPaths = everyExample;

/** An example, for the playground. */
export const GET: APIRoute<{ example: ExampleFolder }> = async ({ props }) =>
  Response.json(await playExample(props.example));
