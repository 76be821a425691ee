import { Command, Option } from "commander";
import type { OfflineArticle } from "../article/offline.ts";
import type { Data } from "./data/data.ts";
import { issueAddress } from "./explain/links.ts";
import { mustBeKnown } from "./known.ts";
import { paperFor } from "./terminal/stream.ts";

type Options = { runtime?: string[]; errno?: string[]; area?: string[]; json?: boolean };

/** `crunbook list`: the articles, one a line or two. */
export function listCommand(data: Data): Command {
  return new Command("list")
    .addOption(new Option("--runtime <name...>", "only what concerns one of these: crun, runc"))
    .addOption(new Option("--errno <name...>", "only with one of these: EPERM").argParser(upper))
    .addOption(new Option("--area <name...>", "only in one of these: cgroups, seccomp, mounts"))
    .option("--json", "print them as JSON")
    .action(async ({ json, ...wanted }: Options) => {
      const { articles, site } = await data.library();
      const chosen = chooseArticles(articles, wanted);
      if (json) {
        const rows = chosen.map(({ slug, title, summary, affects, errno, areas, layers, published }) => ({
          slug,
          title,
          summary,
          runtimes: [...new Set(affects.map(({ runtime }) => runtime))],
          errno,
          areas,
          layers,
          published,
          ...(site ? { url: issueAddress(site, slug) } : {}),
        }));
        process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
        return;
      }
      const paper = paperFor(process.stdout, process.env);
      for (const { slug, title } of chosen) {
        paper.paragraph({ text: slug, style: "strong" });
        paper.paragraph(title, { indent: 2 });
      }
      process.stdout.write(paper.toString());
    });
}

function upper(name: string, before: string[] | undefined): string[] {
  return [...(before ?? []), name.toUpperCase()];
}

/**
 * The articles that fit every filter.
 * @throws UserError when no article has a value that was asked for
 */
export function chooseArticles(
  articles: OfflineArticle[],
  { runtime, errno, area }: Omit<Options, "json">,
): OfflineArticle[] {
  return [
    { option: "--runtime", wanted: runtime, of: runtimesOf },
    { option: "--errno", wanted: errno, of: (article: OfflineArticle): string[] => article.errno },
    { option: "--area", wanted: area, of: (article: OfflineArticle): string[] => article.areas },
  ].reduce((left, { option, wanted, of }) => {
    if (!wanted) return left;
    const known = [...new Set(articles.flatMap(of))].sort();
    for (const name of wanted) mustBeKnown(name, known, option);
    return left.filter((article) => of(article).some((name) => wanted.includes(name)));
  }, articles);
}

function runtimesOf({ affects }: OfflineArticle): string[] {
  return affects.map(({ runtime }) => runtime);
}
