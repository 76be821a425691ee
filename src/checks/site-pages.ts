import type { Content } from "../content/content.ts";
import { headingsOf, mdxOf } from "../content/mdx.ts";
import type { PageFile, PageKind } from "../content/page.ts";
import type { RulePage } from "../content/rules.ts";
import { anchorOfTag, conceptTags } from "../content/tags.ts";
import { defaultLocale, type Locale } from "../schema/locale.ts";

/** A page of the site that is written in this repository. */
export type WrittenPage = { page: PageFile; kind: PageKind };

/** What links can lead to. */
export type SitePages = {
  written: WrittenPage[];
  /** The page of a kind as a language shows it: in English where nobody has translated it. */
  shown: (kind: PageKind, slug: string, locale: Locale) => WrittenPage | undefined;
  slugs: Record<PageKind, string[]>;
  /** The names that `#…` can follow on a page. */
  anchors: (of: WrittenPage) => Set<string>;
  /** The addresses of all other pages that a text may lead to, below the language's folder: "errno/EPERM/". */
  others: Set<string>;
};

/** The pages that there are whatever the content is, as src/site/links.ts has them. */
export const standingPages = [
  "",
  "issues/",
  "areas/",
  "layers/",
  "errno/",
  "exit-codes/",
  "runtimes/",
  "differences/",
  "messages/",
  "concepts/",
  "rules/",
  "play/",
  "search/",
  "how-it-works/",
  "contribute/",
  "lab/",
  "api/",
  "offline/",
];

/** All that links in the text of pages can lead to. */
export function sitePages(content: Content): SitePages {
  const written = [
    ...[...content.articles, ...content.translations].map((page) => ({ page, kind: "issues" as const })),
    ...[...content.concepts, ...content.conceptTranslations].map((page) => ({
      page,
      kind: "concepts" as const,
    })),
    ...content.rules.map((page) => ({ page, kind: "rules" as const })),
  ];
  const key = (kind: PageKind, slug: string, locale: Locale): string => `${locale}/${kind}/${slug}`;
  const byKey = new Map(written.map((one) => [key(one.kind, one.page.slug, one.page.locale), one]));
  const known = new Map<WrittenPage, Set<string>>();
  return {
    written,
    shown: (kind, slug, locale) =>
      byKey.get(key(kind, slug, locale)) ?? byKey.get(key(kind, slug, defaultLocale)),
    slugs: {
      issues: content.articles.map(({ slug }) => slug),
      concepts: content.concepts.map(({ slug }) => slug),
      rules: content.rules.map(({ slug }) => slug),
    },
    anchors: (of) => {
      const anchors = known.get(of) ?? new Set([...frameAnchors(of, content), ...textAnchors(of.page)]);
      known.set(of, anchors);
      return anchors;
    },
    others: new Set([...standingPages, ...pagesOfFields(content)]),
  };
}

function pagesOfFields({ articles, runtimes }: Content): string[] {
  return [
    ...articles.flatMap(({ issue }) => [
      ...issue.areas.map((area) => `areas/${area}/`),
      ...issue.layers.map((layer) => `layers/${layer}/`),
      ...issue.errno.map((name) => `errno/${name}/`),
    ]),
    ...runtimes.flatMap(({ id, releases }) => [
      `runtimes/${id}/`,
      ...releases.map(({ version }) => `runtimes/${id}/${version}/`),
    ]),
  ];
}

/** The anchors of what stands round a text: src/pages/[...locale]/issues/[slug].astro and its like for concepts. */
function frameAnchors({ page, kind }: WrittenPage, { articles, rules }: Content): string[] {
  if (kind === "concepts") return ["issues", "references"];
  if (kind === "rules") return ruleAnchors(page.slug, rules);
  const issue = articles.find(({ slug }) => slug === page.slug)?.issue;
  const isRelated =
    (issue?.related.length ?? 0) > 0 ||
    articles.some((other) => other.issue.related.some(({ slug }) => slug === page.slug));
  return [
    "exact-words",
    "symptoms",
    "confirm",
    "proof",
    "references",
    "affected",
    ...(isRelated ? ["related"] : []),
    ...(issue?.examples.map((slug) => `example-${slug}`) ?? []),
  ];
}

/** Those of a rule's page: each reason has one. */
function ruleAnchors(slug: string, rules: RulePage[]): string[] {
  const reasons = rules.find((one) => one.slug === slug)?.rule.reasons ?? [];
  return ["reasons", "references", ...reasons.map(({ id }) => id)];
}

/** The anchors of a text's headings and tags. */
function textAnchors(page: PageFile): string[] {
  const tags = mdxOf(page).nodes.flatMap(({ node }) => anchorOfTag(node, conceptTags) ?? []);
  return [...headingsOf(page).map(({ slug }) => slug), ...tags];
}
