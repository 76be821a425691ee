import type { EmitterId } from "../schema/emitters.ts";
import type { Layer } from "../schema/layers.ts";
import { defaultLocale, type Locale, localeFolder } from "../schema/locale.ts";
import { moveId, type Release } from "../schema/release.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import { localAddress } from "./address.ts";

/**
 * Where each kind of page is in a language. Every internal link goes through here, so that the site works below any
 * path. Data files and a few guides are there once, whatever the language.
 */
export function linksFor(locale: Locale) {
  const page = (path: string): string => href(localeFolder(locale) + path);
  return {
    home: () => page(""),
    issues: () => page("issues/"),
    issue: (slug: string) => page(`issues/${slug}/`),
    fix: (slug: string, layer: Layer) => page(`issues/${slug}/#fix-${layer}`),
    areas: () => page("areas/"),
    area: (area: string) => page(`areas/${area}/`),
    layers: () => page("layers/"),
    layer: (layer: string) => page(`layers/${layer}/`),
    errnos: () => page("errno/"),
    errno: (name: string) => page(`errno/${name}/`),
    exitCodes: () => page("exit-codes/"),
    exitCode: (code: number) => page(`exit-codes/${code}/`),
    runtimes: () => page("runtimes/"),
    runtime: (id: RuntimeId) => page(`runtimes/${id}/`),
    release: (id: RuntimeId, version: string) => page(`runtimes/${id}/${version}/`),
    differences: () => page("differences/"),
    difference: (from: Release, to: Release) => page(`differences/${moveId(from, to)}/`),
    /** What one release says that the one before it did not. */
    textChanges: (from: Release, to: Release) => page(`differences/${moveId(from, to)}/messages/`),
    messages: () => page("messages/"),
    messagesOf: (emitter: EmitterId) => page(`messages/${emitter}/`),
    messagePart: (emitter: EmitterId, part: string) => page(`messages/${emitter}/${part}/`),
    /** A message, wherever it stands now: this stays when its file moves. */
    message: (emitter: EmitterId, id: string) => page(`messages/${emitter}/#${id}`),
    play: () => page("play/"),
    search: () => page("search/"),
    howItWorks: () => page("how-it-works/"),
    concepts: () => page("concepts/"),
    concept: (slug: string) => page(`concepts/${slug}/`),
    rules: () => page("rules/"),
    rule: (slug: string) => page(`rules/${slug}/`),
    searchIndex: () => href(`pagefind/${localeFolder(locale)}`),
    feed: () => page("feed.xml"),
    /** Titles and summaries in this language, for answers on the page. */
    titlesData: () => page("api/titles.json"),
    /** How each article's problem is put right, in this language, for answers on the page. */
    fixesData: () => page("answers/fixes.json"),
    /** What finds rules, and what answers show of them: in English, whatever the page's language. */
    ruleAnswersData: () => href("answers/rules.json"),
    contribute: () => page("contribute/"),
    lab: () => page("lab/"),
    data: () => page("api/"),
    offline: () => page("offline/"),
    issuesData: () => href("api/issues.json"),
    rulesData: () => href("api/rules.json"),
    indexData: () => href("api/index.json"),
    moreMessagesData: () => href("api/index-more.json"),
    messagesData: (emitter: EmitterId) => href(`api/messages/${emitter}.json`),
    /** On which page of a program each of its messages stands. */
    messagePlaces: (emitter: EmitterId) => href(`messages/${emitter}/places.json`),
    dataSchema: (name: string) => href(`api/schema/${name}.json`),
    card: (name: string) => href(`cards/${name}.png`),
    openSearch: () => href("opensearch.xml"),
    llms: () => href("llms.txt"),
    file: (path: string) => href(path),
  };
}

/** The links of one language. */
export type Links = ReturnType<typeof linksFor>;

/** The links of what has no language of its own: data files, and pages in English. */
export const links: Links = linksFor(defaultLocale);

/** Where a path below the site's root is on its host. */
function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/*$/, "/")}${path}`;
}

/** The whole address of a link, for who reads it outside the site. */
export function absolute(link: string): string {
  return new URL(link, import.meta.env.SITE ?? localAddress).href;
}
