import type { Explanation, ShownArticle, ShownExitCode, ShownLead } from "../../../answer/explanation.ts";
import { titled } from "../../../answer/heads.ts";
import type { Titles } from "../../../schema/titles.ts";

/** An answer with the words of a language for what is translated; the rest stays in English. */
export function inLanguage(shown: Explanation, titles: Titles): Explanation {
  return {
    ...shown,
    articles: shown.articles.map((article) => translated(article, titles)),
    rules: shown.rules.map((rule) => ({
      ...rule,
      reasons: rule.reasons.map((reason) => ({
        ...reason,
        issues: reason.issues.map((lead) => translatedLead(lead, titles)),
      })),
    })),
    closest: shown.closest.map((lead) => translatedLead(lead, titles)),
    ...(shown.exitCode && { exitCode: exitCodeIn(shown.exitCode, titles) }),
    chain: shown.chain.map(({ means, ...link }) =>
      means === undefined ? link : { ...link, means: titles.meanings[means] ?? means },
    ),
  };
}

function exitCodeIn({ code, means, causes }: ShownExitCode, titles: Titles): ShownExitCode {
  return {
    code,
    means: titles.meanings[means] ?? means,
    causes: causes.map((cause) => translatedLead(cause, titles)),
  };
}

function translatedLead(lead: ShownLead, { locale, issues }: Titles): ShownLead {
  const own = issues[lead.slug];
  return own ? { ...lead, locale, title: own.title } : lead;
}

function translated(article: ShownArticle, { locale, issues }: Titles): ShownArticle {
  const own = issues[article.slug];
  if (!own) return article;
  const { title, summary, phrases } = own;
  const reasons = article.reasons.map(({ by, releases, cause, ...reason }) => ({
    ...reason,
    ...(by !== undefined && { by: phrases[by] ?? by }),
    ...(releases !== undefined && { releases: phrases[releases] ?? releases }),
    ...(cause !== undefined && { cause: phrases[cause] ?? cause }),
  }));
  return { ...article, locale, title: titled(title, article.swaps), summary, reasons };
}
