import type { Article } from "../../content/issues.ts";
import { escapeXml } from "../../files/xml.ts";
import { type Locale, languages } from "../../schema/locale.ts";
import { absolute, linksFor } from "../links.ts";
import { wordsFor } from "../words/words.ts";

/** A feed is for what is new: the pages list the rest. */
const longest = 50;

/** `feed.xml`: the newest articles of a language, as Atom. */
export function atomFeed(all: Article[], locale: Locale): string {
  const articles = all.filter((article) => article.locale === locale);
  const links = linksFor(locale);
  const { feed } = wordsFor(locale);
  const newest = [...articles]
    .sort((a, b) => b.issue.published.localeCompare(a.issue.published) || a.slug.localeCompare(b.slug))
    .slice(0, longest);
  const home = absolute(links.home());
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languages[locale].tag}">
  <id>${escapeXml(home)}</id>
  <title>${escapeXml(feed.title)}</title>
  <subtitle>${escapeXml(feed.subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute(links.feed()))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
  <updated>${midnight(newest[0]?.issue.published ?? "1970-01-01")}</updated>
  <author><name>The Crunbook authors</name></author>
${newest.map(entry).join("")}</feed>
`;
}

function entry({ slug, locale, issue }: Article): string {
  const address = escapeXml(absolute(linksFor(locale).issue(slug)));
  return `  <entry>
    <id>${address}</id>
    <title>${escapeXml(issue.title)}</title>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${midnight(issue.published)}</published>
    <updated>${midnight(issue.published)}</updated>
    <summary>${escapeXml(issue.summary)}</summary>
${issue.areas.map((area) => `    <category term="${area}"/>\n`).join("")}  </entry>
`;
}

/** Articles have a day; a feed wants a time. */
function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
