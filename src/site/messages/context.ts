import { languages } from "../../schema/locale.ts";
import type { Catalogue } from "../../schema/message.ts";
import { examplesOf, siteData } from "../data/data.ts";
import { siteContent } from "../data/site-content.ts";
import { linksFor } from "../links.ts";
import { withGaps } from "../text/placeholders.ts";
import type { Here } from "../words/here.ts";
import { knownMessages } from "./known.ts";
import type { RowContext } from "./rows.ts";
import { messagePlaces } from "./site-messages.ts";

/** What the rows of a program's messages say, on a page in a language. */
export async function rowContext(
  catalogue: Catalogue,
  { english, links, locale, words }: Here,
): Promise<RowContext> {
  const [data, { meanings }, known, places] = await Promise.all([
    siteData(locale),
    siteContent(),
    knownMessages(),
    messagePlaces(),
  ]);
  const articles = new Map(data.articles.map((article) => [article.slug, article]));
  const proven = new Map(
    data.articles.flatMap((article) =>
      examplesOf(article, data).map((example) => [example.slug, { article, example }] as const),
    ),
  );
  return {
    catalogue,
    words,
    english,
    known: (id) => known.get(id),
    meaning: (meant) => meanings.get(locale)?.[meant] ?? meant,
    message(id) {
      const place = places.get(id);
      if (!place) return undefined;
      const { emitter, slug, template } = place;
      const page = slug === undefined ? links.messagesOf(emitter) : links.messagePart(emitter, slug);
      const own = withGaps(template);
      // One of the same program needs no name.
      const text = emitter === catalogue.emitter ? own : `${words.emitterNames[emitter]}: ${own}`;
      return { href: `${page}#${id}`, text, lang: english };
    },
    article(slug) {
      const article = articles.get(slug);
      const lang = article && article.locale !== locale ? languages[article.locale].tag : undefined;
      return (
        article && {
          href: linksFor(article.locale).issue(slug),
          text: article.issue.title,
          lang,
          hreflang: lang,
        }
      );
    },
    example(slug) {
      const proof = proven.get(slug);
      if (!proof) return undefined;
      const { article, example } = proof;
      const page = linksFor(article.locale).issue(article.slug);
      return {
        href: `${page}#example-${slug}`,
        text: example.example.title,
        lang: english,
        hreflang: article.locale === locale ? undefined : languages[article.locale].tag,
      };
    },
  };
}
