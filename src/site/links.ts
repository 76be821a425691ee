import type { RuntimeId } from "../schema/vocabulary.ts";

/** Where each kind of page is. Every internal link goes through here, so that the site works below any path. */
export const links = {
  home: () => href(""),
  issues: () => href("issues/"),
  issue: (slug: string) => href(`issues/${slug}/`),
  areas: () => href("areas/"),
  area: (area: string) => href(`areas/${area}/`),
  layers: () => href("layers/"),
  layer: (layer: string) => href(`layers/${layer}/`),
  errnos: () => href("errno/"),
  errno: (name: string) => href(`errno/${name}/`),
  runtimes: () => href("runtimes/"),
  runtime: (id: RuntimeId) => href(`runtimes/${id}/`),
  release: (id: RuntimeId, version: string) => href(`runtimes/${id}/${version}/`),
  bundle: (slug: string) => href(`bundles/${slug}.tar.gz`),
  search: () => href("search/"),
  howItWorks: () => href("how-it-works/"),
  contribute: () => href("contribute/"),
  lab: () => href("lab/"),
  file: (path: string) => href(path),
};

function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/*$/, "/")}${path}`;
}
