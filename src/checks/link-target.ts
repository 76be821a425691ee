import { hostsFile } from "../content/hosts.ts";
import { didYouMean, nearest } from "../errors/nearest.ts";
import { localeAt, localeFolder } from "../schema/locale.ts";
import { noSuch } from "./names.ts";
import type { SitePages, WrittenPage } from "./site-pages.ts";

/** A made-up address of the site, below a path, so that links which hold only at a host's root show. */
const root = "https://site.invalid/base/";

/** What is wrong with a link in the text of a page, and what to write instead; undefined when it leads somewhere. */
export function linkProblem(
  url: string,
  from: WrittenPage,
  site: SitePages,
  hosts: string[] | undefined,
): string | undefined {
  const { page, kind } = from;
  if (/^\s*#?\s*$/.test(url)) return "the link leads nowhere. Write where it leads, or take it out.";
  const base = `${root}${localeFolder(page.locale)}${kind}/${page.slug}/`;
  if (!URL.canParse(url, base)) return `"${url}" is no address.`;
  const to = new URL(url, base);
  if (to.host !== new URL(root).host || /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url)) {
    return outwardProblem(url, hosts);
  }
  if (!to.pathname.startsWith(new URL(root).pathname)) {
    return `"${url}" holds only for a site at its host's root. Write the way from this page: ../<slug>/, ../../${kind === "issues" ? "concepts" : "issues"}/<slug>/`;
  }
  return inwardProblem(url, to, from, site);
}

/** What is wrong with an address outside of the site; undefined when it is an https:// address of a known host. */
export function outwardProblem(url: string, hosts: string[] | undefined): string | undefined {
  if (!URL.canParse(url)) {
    return `"${url}" is no address. Write ../<slug>/ for a page of the site, or the whole https:// address.`;
  }
  const to = new URL(url);
  if (to.protocol === "http:") return `"${url}" is not encrypted. Write ${to.href.replace("http", "https")}`;
  if (to.protocol !== "https:") {
    return `"${url}" begins with "${to.protocol}". Links lead to pages of the site, or to https:// addresses.`;
  }
  if (to.username !== "" || to.password !== "")
    return `"${url}" carries a name before its host. Take it out.`;
  if (hosts === undefined || hosts.includes(to.host)) return undefined;
  const near = nearest(to.host, hosts);
  const meant = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `"${to.host}" is no host that links may lead to.${meant} Correct the address, or add the host to ${hostsFile} once you have looked at it.`;
}

function inwardProblem(url: string, to: URL, { page }: WrittenPage, site: SitePages): string | undefined {
  const below = to.pathname.slice(new URL(root).pathname.length);
  const folder = localeFolder(page.locale);
  const locale = localeAt(below);
  const path = below.slice(localeFolder(locale).length);
  if (locale !== page.locale) {
    return `"${url}" leads out of ${folder === "" ? "the English pages" : folder} Write the way to the page in this language: one that is not translated is shown in English.`;
  }
  if (to.search !== "")
    return `"${url}" asks something of a page. Link to the page alone: take out "${to.search}"`;
  if (!path.endsWith("/") && path !== "") {
    return `"${url}": the address of a page ends with a slash. Write ${url.replace(/(?=[?#]|$)/, "/")}`;
  }
  const [, kind, slug] = /^(issues|concepts|rules)\/([^/]+)\/$/.exec(path) ?? [];
  if ((kind === "issues" || kind === "concepts" || kind === "rules") && slug !== undefined) {
    const target = site.shown(kind, slug, page.locale);
    if (!target) return noSuch(kind.slice(0, -1), slug, site.slugs[kind]);
    return anchorProblem(to.hash, target, site);
  }
  if (!site.others.has(path)) return `there is no page "${path}"${didYouMean(path, [...site.others])}`;
  return to.hash === ""
    ? undefined
    : `"${url}": only articles, rules and concept pages have anchors to link to. Take out "${to.hash}"`;
}

function anchorProblem(hash: string, target: WrittenPage, site: SitePages): string | undefined {
  if (hash === "") return undefined;
  const name = decoded(hash.slice(1));
  const anchors = site.anchors(target);
  if (anchors.has(name)) return undefined;
  return `${target.page.file} has no anchor "#${name}"${didYouMean(name, [...anchors], (each) => `"#${each}"`)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
