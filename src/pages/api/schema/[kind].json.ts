import type { APIRoute } from "astro";
import { type DataKind, dataKindNames, jsonSchemaOf } from "../../../site/data-files/schemas.ts";
import { absolute, links } from "../../../site/links.ts";

export function getStaticPaths() {
  return dataKindNames.map((kind) => ({ params: { kind }, props: { kind } }));
}

/** The JSON Schema of one kind of data file. */
export const GET: APIRoute<{ kind: DataKind }> = ({ props: { kind } }) =>
  Response.json(jsonSchemaOf(kind, absolute(links.dataSchema(kind))));
