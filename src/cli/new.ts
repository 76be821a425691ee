import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { UserError } from "../errors/user-error.ts";
import { projectRoot } from "../root.ts";
import { defaultLocale } from "../schema/locale.ts";
import { slugSchema } from "../schema/slug.ts";

/** The templates' folder. `{{slug}}` and `{{today}}` in them are filled in. */
const templates = path.join(import.meta.dirname, "new");

/** `crunbook new <slug>`: the frame of an article and its example. */
export function newCommand(): Command {
  return new Command("new")
    .argument("<slug>", "its name: lower-case words joined by hyphens; never changes once published")
    .action(async (slug: string) => {
      const files = await scaffold(projectRoot, slug, new Date().toISOString().slice(0, 10));
      process.stdout.write(`${nextSteps(slug, files)}\n`);
    });
}

/**
 * Writes an article and an example that fails as containers do when their command is missing. Everything passes the
 * checks, once it is recorded, except for the words marked TODO.
 * @param today the day of publication, `YYYY-MM-DD`
 * @returns the files, as paths from `root`
 * @throws UserError when the slug is not one, or is taken; nothing is written then
 */
export async function scaffold(root: string, slug: string, today: string): Promise<string[]> {
  const named = slugSchema.safeParse(slug);
  if (!named.success) throw new UserError(`"${slug}" ${named.error.issues[0]?.message}`);
  await mustBeFree(root, slug);
  const example = path.join("examples", slug);
  const plan = {
    "article.mdx": path.join("content", "issues", defaultLocale, `${slug}.mdx`),
    "example.json": path.join(example, "example.json"),
    "config.json": path.join(example, "config.json"),
    "fixed.json": path.join(example, "bundles", "fixed.json"),
    "steps.sh": path.join(example, "steps.sh"),
  };
  for (const [template, file] of Object.entries(plan)) {
    const text = await readFile(path.join(templates, template), "utf8");
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(
      path.join(root, file),
      text.replaceAll("{{slug}}", slug).replaceAll("{{today}}", today),
      // Whatever came to stand there meanwhile stays as it is.
      { flag: "wx" },
    );
  }
  return Object.values(plan);
}

async function mustBeFree(root: string, slug: string): Promise<void> {
  const issues = path.join("content", "issues");
  const articles = await readdir(path.join(root, issues), { recursive: true });
  const article = articles.find((name) => path.basename(name) === `${slug}.mdx`);
  const taken = article === undefined ? path.join("examples", slug) : path.join(issues, article);
  if (article === undefined && !(await exists(path.join(root, taken)))) return;
  throw new UserError(`the slug "${slug}" is taken by ${taken}. Choose another one; nothing was written.`);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function nextSteps(slug: string, files: string[]): string {
  return [
    "written:",
    ...files.map((file) => `  ${file}`),
    "the bundles:",
    "  - config.json is laid over examples/_shared/config.json: root, Docker's usual capabilities, a writable rootfs/,",
    '    no user or network namespace, /proc, /dev and /sys; a list replaces the base\'s, {"$append": […]} adds to it',
    "  - bundles/fixed.json is laid over what comes out, so it has all that config.json changed; run -b fixed runs it",
    "  - it is a folder of its own, fixed/, beside rootfs/, which all bundles share",
    "  - a relative source of a bind mount, also one from config.json, begins in that folder: write ../data",
    "  - what is in files/data stands in data, what is in files/rootfs/etc/x is /etc/x of the container",
    "next:",
    `  1. make examples/${slug} show the failure, and replace each TODO in it`,
    `     npx crunbook record --only ${slug} --watch   shows what it prints, whenever you save`,
    `  2. npx crunbook record --only ${slug}   runs it on every release and writes what it prints`,
    `  3. npx crunbook draft ${slug} --write   writes the fields that follow from that`,
    `  4. replace each TODO that is left of the article with what the recordings show`,
    `  5. npx crunbook verify --only ${slug}   replays and compares`,
    `  6. npm start                            checks everything and shows the site`,
  ].join("\n");
}
