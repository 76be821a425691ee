import type { EmitterId } from "../schema/emitters.ts";
import type { Layer } from "../schema/layers.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import { localAddress } from "./address.ts";
import { type Release, releaseId } from "./differences.ts";

/** Where each kind of page is. Every internal link goes through here, so that the site works below any path. */
export const links = {
  home: () => href(""),
  issues: () => href("issues/"),
  issue: (slug: string) => href(`issues/${slug}/`),
  fix: (slug: string, layer: Layer) => href(`issues/${slug}/#fix-${layer}`),
  areas: () => href("areas/"),
  area: (area: string) => href(`areas/${area}/`),
  layers: () => href("layers/"),
  layer: (layer: string) => href(`layers/${layer}/`),
  errnos: () => href("errno/"),
  errno: (name: string) => href(`errno/${name}/`),
  runtimes: () => href("runtimes/"),
  runtime: (id: RuntimeId) => href(`runtimes/${id}/`),
  release: (id: RuntimeId, version: string) => href(`runtimes/${id}/${version}/`),
  differences: () => href("differences/"),
  difference: (from: Release, to: Release) => href(`differences/${releaseId(from)}-to-${releaseId(to)}/`),
  bundle: (slug: string) => href(`bundles/${slug}.tar.gz`),
  play: () => href("play/"),
  search: () => href("search/"),
  howItWorks: () => href("how-it-works/"),
  contribute: () => href("contribute/"),
  lab: () => href("lab/"),
  data: () => href("api/"),
  issuesData: () => href("api/issues.json"),
  indexData: () => href("api/index.json"),
  messagesData: (emitter: EmitterId) => href(`api/messages/${emitter}.json`),
  dataSchema: (name: string) => href(`api/schema/${name}.json`),
  card: (name: string) => href(`cards/${name}.png`),
  feed: () => href("feed.xml"),
  openSearch: () => href("opensearch.xml"),
  llms: () => href("llms.txt"),
  file: (path: string) => href(path),
};

function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/*$/, "/")}${path}`;
}

/** The whole address of a link, for who reads it outside the site. */
export function absolute(link: string): string {
  return new URL(link, import.meta.env.SITE ?? localAddress).href;
}
